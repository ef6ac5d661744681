package org.faitiere.k8s;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What others lead to is there: the pods of an autoscaler, the services of routes, the
 * door of a route, and what resources of operators name.
 */
final class Targets implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return Stream
			.of(scaled(manifests), routes(manifests), doors(manifests), ingresses(manifests), mongoSecrets(manifests),
					clusters(manifests))
			.flatMap((it) -> it);
	}

	private static Stream<String> scaled(Manifests manifests) {
		return manifests.of("HorizontalPodAutoscaler")
			.filter((it) -> manifests
				.find(it.at("/spec/scaleTargetRef/kind").asText(), it.at("/spec/scaleTargetRef/name").asText())
				.isEmpty())
			.map((it) -> it.id() + ": there is nothing to scale");
	}

	private static Stream<String> routes(Manifests manifests) {
		return manifests.of("HTTPRoute")
			.flatMap((route) -> Resource.each(route.at("/spec/rules"))
				.flatMap((rule) -> Resource.each(rule.path("backendRefs")))
				.filter((it) -> !isThere(manifests, it.path("name"), it.path("port")))
				.map((it) -> route.id() + ": there is no " + it));
	}

	private static Stream<String> doors(Manifests manifests) {
		return manifests.of("HTTPRoute")
			.flatMap((route) -> Resource.each(route.at("/spec/parentRefs"))
				.filter((it) -> manifests.find("Gateway", it.path("name").asText())
					.filter((gateway) -> Resource.each(gateway.at("/spec/listeners"))
						.anyMatch((listener) -> listener.path("name").equals(it.path("sectionName"))))
					.isEmpty())
				.map((it) -> route.id() + ": there is no " + it));
	}

	private static Stream<String> ingresses(Manifests manifests) {
		return manifests.of("Ingress")
			.flatMap((ingress) -> Resource.each(ingress.at("/spec/rules"))
				.flatMap((rule) -> Resource.each(rule.at("/http/paths")))
				.map((it) -> it.at("/backend/service"))
				.filter((it) -> !isThere(manifests, it.path("name"), it.at("/port/name")))
				.map((it) -> ingress.id() + ": there is no " + it));
	}

	private static boolean isThere(Manifests manifests, JsonNode service, JsonNode port) {
		return manifests.find("Service", service.asText())
			.filter((it) -> Resource.each(it.at("/spec/ports"))
				.anyMatch((each) -> each.path("port").equals(port) || each.path("name").equals(port)))
			.isPresent();
	}

	private static Stream<String> mongoSecrets(Manifests manifests) {
		return manifests.of(MongoFields.KIND)
			.flatMap((it) -> Stream
				.concat(Stream.of(it.at("/spec/security/tls/certificateKeySecretRef/name"),
						it.at("/spec/security/tls/caCertificateSecretRef/name")),
						Resource.each(it.at("/spec/users"))
							.flatMap((user) -> Stream.of(user.at("/passwordSecretRef/name"),
									user.path("connectionStringSecretName"))))
				.filter((name) -> !Secrets.has(manifests, name.asText()))
				.map((name) -> it.id() + ": there is no Secret " + name));
	}

	private static Stream<String> clusters(Manifests manifests) {
		return Stream.of("KafkaUser", "KafkaNodePool")
			.flatMap(manifests::of)
			.filter((it) -> manifests
				.find("Kafka", Resource.texts(it.at("/metadata/labels")).getOrDefault("strimzi.io/cluster", ""))
				.isEmpty())
			.map((it) -> it.id() + ": there is no such Kafka");
	}

}
