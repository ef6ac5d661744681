package org.faitiere.k8s;

import java.util.stream.Stream;

/**
 * What "restricted" does not ask for: no writable root file system, no token of the API
 * server, no variables of other services.
 */
final class HardenedPods implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return Stream.concat(manifests.pods().flatMap(HardenedPods::faults),
				manifests.of("ServiceAccount")
					.filter((it) -> !it.at("/automountServiceAccountToken").asText().equals("false"))
					.map((it) -> it.id() + ": hands out its token"));
	}

	private static Stream<String> faults(Pods pods) {
		Stream<String> switches = Stream.of("enableServiceLinks", "automountServiceAccountToken")
			.filter((it) -> !pods.spec().path(it).asText().equals("false"))
			.map((it) -> it + " is not off");
		Stream<String> writable = pods.containers()
			.filter((it) -> !it.at("/securityContext/readOnlyRootFilesystem").asBoolean())
			.map((it) -> it.path("name") + " may write in its root file system");
		return Stream.concat(switches, writable).map((it) -> pods.id() + ": " + it);
	}

}
