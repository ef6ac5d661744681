package org.faitiere.k8s;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * MongoDBCommunity resources, of which there is no model in Java, have only fields that
 * their definition has, and all that it asks for.
 */
final class MongoFields implements Rule {

	static final String KIND = "MongoDBCommunity";

	private static final Map<String, Set<String>> KNOWN = Map.of("", Set.of("apiVersion", "kind", "metadata", "spec"),
			"/spec",
			Set.of("additionalConnectionStringConfig", "additionalMongodConfig", "agent", "arbiters",
					"automationConfig", "clusterDomain", "featureCompatibilityVersion", "memberConfig", "members",
					"prometheus", "replicaSetHorizons", "security", "statefulSet", "type", "users", "version"),
			"/spec/security", Set.of("authentication", "roles", "tls"), "/spec/security/authentication",
			Set.of("agentCertificateSecretRef", "agentMode", "ignoreUnknownUsers", "modes"), "/spec/security/tls",
			Set.of("caCertificateSecretRef", "caConfigMapRef", "certificateKeySecretRef", "enabled", "optional"),
			"/spec/statefulSet", Set.of("metadata", "spec"));

	private static final Set<String> OF_USER = Set.of("additionalConnectionStringConfig",
			"connectionStringSecretAnnotations", "connectionStringSecretName", "connectionStringSecretNamespace", "db",
			"name", "passwordSecretRef", "roles", "scramCredentialsSecretName");

	private static final Set<String> NEEDED = Set.of("/spec/type", "/spec/members", "/spec/version",
			"/spec/security/authentication/modes/0", "/spec/security/tls/enabled", "/spec/users/0/name",
			"/spec/users/0/roles/0/name", "/spec/users/0/roles/0/db");

	private static final Set<String> MODES = Set.of("SCRAM", "SCRAM-SHA-256", "SCRAM-SHA-1", "X509");

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.of(KIND).flatMap(MongoFields::faults);
	}

	private static Stream<String> faults(Resource it) {
		Stream<String> unknown = KNOWN.entrySet()
			.stream()
			.flatMap((known) -> unknown(known.getKey(), it.at(known.getKey()), known.getValue()));
		Stream<String> ofUsers = Resource.each(it.at("/spec/users")).flatMap((user) -> unknown("user", user, OF_USER));
		Stream<String> missing = NEEDED.stream()
			.filter((path) -> it.at(path).isMissingNode())
			.map((path) -> path + " is missing");
		Stream<String> modes = Resource.each(it.at("/spec/security/authentication/modes"))
			.map(JsonNode::asText)
			.filter((mode) -> !MODES.contains(mode))
			.map((mode) -> mode + " is no way to say who one is");
		return Stream.of(unknown, ofUsers, missing, modes).flatMap((faults) -> faults).map((f) -> it.id() + ": " + f);
	}

	private static Stream<String> unknown(String path, JsonNode object, Set<String> known) {
		return object.propertyStream()
			.map(Map.Entry::getKey)
			.filter((it) -> !known.contains(it))
			.map((it) -> path + " has no field " + it);
	}

}
