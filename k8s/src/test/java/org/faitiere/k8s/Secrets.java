package org.faitiere.k8s;

import java.util.Map;
import java.util.Set;

/**
 * The secrets that are made apart from the manifests, with their keys; docs/kubernetes.md
 * tells how.
 */
final class Secrets {

	private static final Set<String> CA = Set.of("ca.crt");

	private static final Set<String> ADDRESS = Set.of("connectionString.standard");

	private static final Set<String> PASSWORD = Set.of("password");

	private static final Set<String> JAAS = Set.of("sasl.jaas.config");

	static final Map<String, Set<String>> APART = Map.ofEntries(Map.entry("gateway-mongodb", ADDRESS),
			Map.entry("organisation-service-mongodb", ADDRESS), Map.entry("project-service-mongodb", ADDRESS),
			Map.entry("reporting-service-mongodb", ADDRESS), Map.entry("organisation-service-kafka", JAAS),
			Map.entry("project-service-kafka", JAAS), Map.entry("reporting-service-kafka", JAAS),
			Map.entry("kafka-ca", CA), Map.entry("mongodb-ca", CA), Map.entry("faitiere-cluster-ca-cert", CA),
			Map.entry("mongodb-tls", Set.of("tls.crt", "tls.key")),
			Map.entry("faitiere-tls", Set.of("tls.crt", "tls.key")), Map.entry("gateway-mongodb-password", PASSWORD),
			Map.entry("organisation-service-mongodb-password", PASSWORD),
			Map.entry("project-service-mongodb-password", PASSWORD),
			Map.entry("reporting-service-mongodb-password", PASSWORD),
			Map.entry("gateway-administrator",
					Set.of("FAITIERE_GATEWAY_BOOTSTRAP_PEOPLE_0_EMAIL", "FAITIERE_GATEWAY_BOOTSTRAP_PEOPLE_0_NAME",
							"FAITIERE_GATEWAY_BOOTSTRAP_PEOPLE_0_PASSWORD",
							"FAITIERE_GATEWAY_BOOTSTRAP_PEOPLE_0_PLATFORMADMINISTRATOR")),
			Map.entry("gateway-signing-keys", Set.of("encryption-keys")), Map.entry("demo", Set.of("secret")));

	private Secrets() {
	}

	static boolean has(Manifests manifests, String name, String key) {
		return APART.getOrDefault(name, Set.of()).contains(key) || manifests.find("Secret", name)
			.filter((it) -> it.at("/data").has(key) || it.at("/stringData").has(key))
			.isPresent();
	}

	static boolean has(Manifests manifests, String name) {
		return APART.containsKey(name) || manifests.find("Secret", name).isPresent();
	}

}
