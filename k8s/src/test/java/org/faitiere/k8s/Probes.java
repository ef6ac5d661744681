package org.faitiere.k8s;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whatever listens is asked whether it has started, lives and is ready: the platform's
 * own services three different questions, at a port and a path that they have.
 */
final class Probes implements Rule {

	private static final String HEALTH = "/actuator/health/";

	private static final List<String> ALL = List.of("startupProbe", "livenessProbe", "readinessProbe");

	private static final int LEAST_START_SECONDS = 120;

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods()
			.flatMap((pods) -> pods.containers()
				.filter((it) -> it.has("ports"))
				.flatMap((it) -> Stream.concat(common(pods, it), pods.isService() ? own(it) : Stream.empty()))
				.map((it) -> pods.id() + ": " + it));
	}

	private static Stream<String> common(Pods pods, JsonNode container) {
		return ALL.stream().flatMap((it) -> {
			JsonNode probe = container.path(it);
			JsonNode port = probe.has("httpGet") ? probe.at("/httpGet/port") : probe.at("/tcpSocket/port");
			return (pods.port(port).isEmpty()) ? Stream.of("has no " + it + " at a port that it has") : Stream.empty();
		});
	}

	private static Stream<String> own(JsonNode container) {
		JsonNode start = container.path("startupProbe");
		boolean differ = !container.at("/livenessProbe/httpGet/path")
			.equals(container.at("/readinessProbe/httpGet/path")) && !start.equals(container.path("livenessProbe"));
		boolean patient = start.path("periodSeconds").asInt()
				* start.path("failureThreshold").asInt() >= LEAST_START_SECONDS;
		return Stream
			.of(unknown(container), differ ? Stream.<String>empty() : Stream.of("is asked the same thing twice"),
					patient ? Stream.<String>empty() : Stream.of("is not given the time to start"))
			.flatMap((it) -> it);
	}

	private static Stream<String> unknown(JsonNode container) {
		Set<String> groups = ServiceFiles.of(container.path("name").asText()).healthGroups();
		return ALL.stream()
			.map((it) -> container.path(it).at("/httpGet/path").asText())
			.filter((it) -> !it.startsWith(HEALTH) || !groups.contains(it.substring(HEALTH.length())))
			.map((it) -> "does not answer at " + it);
	}

}
