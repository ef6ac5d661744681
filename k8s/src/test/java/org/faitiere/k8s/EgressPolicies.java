package org.faitiere.k8s;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whatever a pod is told to talk to, it may talk to: names are looked up, and each
 * address in its variables and arguments is allowed on both sides.
 */
final class EgressPolicies implements Rule {

	private static final Pattern ADDRESS = Pattern.compile("(?<![\\w./-])([a-z][a-z0-9.-]*):(\\d{2,5})(?![\\w.])");

	private static final int DNS = 53;

	private static final int MONGODB = 27017;

	@Override
	public Stream<String> faults(Manifests manifests) {
		Policies policies = new Policies(manifests);
		return policies.denyAll() ? manifests.pods().flatMap((it) -> faults(manifests, policies, it)) : Stream.empty();
	}

	private static Stream<String> faults(Manifests manifests, Policies policies, Pods pods) {
		Stream<String> dns = policies.letsOut(pods, DNS, "UDP") ? Stream.empty()
				: Stream.of(pods.id() + ": may not look up names");
		Stream<String> closed = addresses(manifests, pods).distinct()
			.filter((it) -> !isAllowed(manifests, policies, pods, it))
			.map((it) -> pods.id() + ": may not talk to " + it);
		return Stream.concat(dns, closed);
	}

	private static Stream<String> addresses(Manifests manifests, Pods pods) {
		return pods.containers().flatMap((container) -> {
			Map<String, String> variables = Variables.of(manifests, container);
			// Advertised to others, and the way in for people.
			variables.keySet().removeIf((it) -> it.contains("LISTENERS") || it.contains("ISSUER"));
			Stream<String> texts = Stream.concat(variables.values().stream(),
					Resource.each(container.path("args")).map((it) -> it.asText()));
			Stream<String> told = texts.flatMap((it) -> ADDRESS.matcher(it.replaceAll("[a-z]+://", " ")).results())
				.map(MatchResult::group);
			// The address of a database is a secret, but for its port.
			boolean secret = variables.getOrDefault("SPRING_MONGODB_URI", "none").isEmpty();
			return Stream.concat(told, secret ? Stream.of("mongodb.example.org:" + MONGODB) : Stream.empty());
		});
	}

	private static boolean isAllowed(Manifests manifests, Policies policies, Pods pods, String address) {
		String host = address.substring(0, address.indexOf(':'));
		int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
		Optional<Resource> service = manifests.find("Service", host);
		if (service.isEmpty()) {
			return policies.letsOut(pods, port, "TCP");
		}
		return Selectors.selected(manifests, service.get())
			.filter((to) -> Resource.each(service.get().at("/spec/ports"))
				.filter((it) -> it.path("port").asInt() == port)
				.flatMap((it) -> to.port(it.path("targetPort")).stream())
				.anyMatch((it) -> policies.lets(pods, to, it)))
			.isPresent();
	}

}
