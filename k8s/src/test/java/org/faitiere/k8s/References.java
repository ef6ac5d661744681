package org.faitiere.k8s;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What pods name is there: configuration, secrets with their keys, accounts, claims and
 * the service of a stateful set.
 */
final class References implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods()
			.flatMap((pods) -> Stream
				.of(configMaps(manifests, pods), secrets(manifests, pods), keys(manifests, pods),
						one(manifests, "ServiceAccount", pods.spec().path("serviceAccountName")),
						claims(manifests, pods), one(manifests, "Service", pods.workload().at("/spec/serviceName")))
				.flatMap((it) -> it)
				.map((it) -> pods.id() + ": " + it));
	}

	private static Stream<String> configMaps(Manifests manifests, Pods pods) {
		return Stream
			.concat(sources(pods).map((it) -> it.at("/configMapRef/name")),
					volumes(pods).map((it) -> it.at("/configMap/name")))
			.flatMap((it) -> one(manifests, "ConfigMap", it));
	}

	private static Stream<String> claims(Manifests manifests, Pods pods) {
		return volumes(pods).map((it) -> it.at("/persistentVolumeClaim/claimName"))
			.flatMap((it) -> one(manifests, "PersistentVolumeClaim", it));
	}

	private static Stream<String> secrets(Manifests manifests, Pods pods) {
		return Stream
			.concat(sources(pods).map((it) -> it.at("/secretRef/name")),
					volumes(pods).map((it) -> it.at("/secret/secretName")))
			.filter((it) -> !it.isMissingNode() && !Secrets.has(manifests, it.asText()))
			.map((it) -> "there is no Secret " + it);
	}

	private static Stream<String> keys(Manifests manifests, Pods pods) {
		Stream<Key> ofVariables = pods.containers()
			.flatMap((it) -> Resource.each(it.path("env")))
			.map((it) -> it.at("/valueFrom/secretKeyRef"))
			.filter((it) -> !it.isMissingNode())
			.map((it) -> new Key(it.path("name").asText(), it.path("key").asText()));
		Stream<Key> ofVolumes = volumes(pods).map((it) -> it.path("secret"))
			.flatMap((secret) -> Resource.each(secret.path("items"))
				.map((it) -> new Key(secret.path("secretName").asText(), it.path("key").asText())));
		return Stream.concat(ofVariables, ofVolumes)
			.filter((it) -> !Secrets.has(manifests, it.secret(), it.key()))
			.map((it) -> "no Secret has " + it);
	}

	private static Stream<JsonNode> sources(Pods pods) {
		return pods.containers().flatMap((it) -> Resource.each(it.path("envFrom")));
	}

	private static Stream<JsonNode> volumes(Pods pods) {
		return Resource.each(pods.spec().path("volumes"));
	}

	private static Stream<String> one(Manifests manifests, String kind, JsonNode name) {
		return Optional.of(name)
			.filter((it) -> !it.isMissingNode() && manifests.find(kind, it.asText()).isEmpty())
			.map((it) -> "there is no " + kind + " " + it)
			.stream();
	}

	/**
	 * A value in a secret.
	 */
	private record Key(String secret, String key) {
	}

}
