package org.faitiere.k8s;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gateway and all services mean the same issuer of tokens; otherwise nobody who has
 * signed in could do anything.
 */
final class Issuers implements Rule {

	private static final Set<String> NAMES = Set.of("FAITIERE_GATEWAY_ISSUER",
			"SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI");

	@Override
	public Stream<String> faults(Manifests manifests) {
		Set<String> issuers = manifests.pods()
			.filter(Pods::isService)
			.flatMap((pods) -> pods.containers())
			.map((it) -> Variables.of(manifests, it)
				.entrySet()
				.stream()
				.filter((variable) -> NAMES.contains(variable.getKey()))
				.map((variable) -> variable.getValue())
				.collect(Collectors.joining(",")))
			.collect(Collectors.toSet());
		return (issuers.size() == 1 && !issuers.contains("")) ? Stream.empty()
				: Stream.of("Tokens have several issuers, or none: " + issuers);
	}

}
