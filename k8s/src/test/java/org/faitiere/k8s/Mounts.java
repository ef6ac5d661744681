package org.faitiere.k8s;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Each volume that is mounted is there, each that is there is mounted, and what is
 * scratch space has a bound and a place to be written in.
 */
final class Mounts implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods().flatMap(Mounts::faults);
	}

	private static Stream<String> faults(Pods pods) {
		Set<String> volumes = names(Stream.concat(Resource.each(pods.spec().path("volumes")),
				Resource.each(pods.workload().at("/spec/volumeClaimTemplates")).map((it) -> it.path("metadata"))));
		Set<String> mounts = names(pods.containers().flatMap((it) -> Resource.each(it.path("volumeMounts"))));
		Stream<String> missing = mounts.stream()
			.filter((it) -> !volumes.contains(it))
			.map((it) -> "there is no volume " + it);
		Stream<String> unused = volumes.stream()
			.filter((it) -> !mounts.contains(it))
			.map((it) -> "nothing mounts the volume " + it);
		Stream<String> unbounded = Resource.each(pods.spec().path("volumes"))
			.filter((it) -> it.has("emptyDir") && !it.path("emptyDir").has("sizeLimit"))
			.map((it) -> "the volume " + it.path("name") + " may grow without bound");
		Stream<String> noTmp = pods.containers()
			.filter((it) -> pods.isService() && Resource.each(it.path("volumeMounts"))
				.noneMatch((mount) -> mount.path("mountPath").asText().equals("/tmp")))
			.map((it) -> it.path("name") + " has no /tmp to write in");
		return Stream.of(missing, unused, unbounded, noTmp).flatMap((it) -> it).map((it) -> pods.id() + ": " + it);
	}

	private static Set<String> names(Stream<JsonNode> named) {
		return named.map((it) -> it.path("name").asText()).collect(Collectors.toUnmodifiableSet());
	}

}
