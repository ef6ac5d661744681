package org.faitiere.k8s;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No resource is there twice, each is in the platform's namespace, and that namespace
 * takes restricted pods only.
 */
final class Identities implements Rule {

	private static final String LABEL = "pod-security.kubernetes.io/";

	// Its value belongs to the server.
	private static final Set<String> OF_THE_SERVER = Set.of("/status", "/metadata/creationTimestamp",
			"/metadata/resourceVersion", "/metadata/uid", "/metadata/managedFields");

	@Override
	public Stream<String> faults(Manifests manifests) {
		return Stream.of(twice(manifests), outside(manifests), namespaces(manifests), servers(manifests))
			.flatMap((it) -> it);
	}

	private static Stream<String> twice(Manifests manifests) {
		Map<String, Long> numbers = manifests.resources()
			.stream()
			.map((it) -> it.apiVersion().replaceAll("/.*", "") + " " + it.id())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return numbers.entrySet()
			.stream()
			.filter((it) -> it.getValue() > 1)
			.map((it) -> it.getKey() + ": is there " + it.getValue() + " times");
	}

	private static Stream<String> outside(Manifests manifests) {
		return manifests.resources()
			.stream()
			.filter((it) -> !it.kind().equals("Namespace"))
			.filter((it) -> manifests.find("Namespace", it.at("/metadata/namespace").asText()).isEmpty())
			.map((it) -> it.id() + ": is not in the platform's namespace");
	}

	private static Stream<String> namespaces(Manifests manifests) {
		return manifests.of("Namespace")
			.flatMap((it) -> Stream.of("enforce", "warn", "audit")
				.filter((mode) -> !"restricted".equals(Resource.texts(it.at("/metadata/labels")).get(LABEL + mode)))
				.map((mode) -> it.id() + ": does not " + mode + " restricted pods"));
	}

	private static Stream<String> servers(Manifests manifests) {
		return manifests.resources()
			.stream()
			.flatMap((it) -> OF_THE_SERVER.stream()
				.filter((path) -> !it.at(path).isMissingNode())
				.map((path) -> it.id() + ": " + path + " is for the server to set"));
	}

}
