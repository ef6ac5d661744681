package org.faitiere.k8s;

import java.util.stream.Stream;

/**
 * Each port of each container is matched by a policy that lets somebody in; a port that
 * nobody may come to is of no use.
 */
final class IngressPolicies implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		Policies policies = new Policies(manifests);
		if (!policies.denyAll()) {
			return policies.empty();
		}
		Stream<String> closed = manifests.pods()
			.flatMap((pods) -> pods.ports()
				.map((it) -> it.path("containerPort").asInt())
				.filter((it) -> !policies.isOpen(pods, it))
				.map((it) -> pods.id() + ": no policy lets anybody come to port " + it));
		return Stream.concat(closed, policies.empty());
	}

}
