package org.faitiere.k8s;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A service that is stopped first lets the nodes hear of it, and then has time for its
 * last requests, its relay and its streams.
 */
final class GracefulStop implements Rule {

	// The relay waits 5 seconds for what is being sent, streams close within 10.
	private static final int RELAY_AND_STREAMS_SECONDS = 15;

	private static final int SPARE_SECONDS = 5;

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods()
			.filter(Pods::isService)
			.flatMap((pods) -> pods.containers().flatMap((it) -> faults(pods, it)).map((it) -> pods.id() + ": " + it));
	}

	private static Stream<String> faults(Pods pods, JsonNode container) {
		int sleep = container.at("/lifecycle/preStop/sleep/seconds").asInt();
		ServiceFiles service = ServiceFiles.of(container.path("name").asText());
		int needed = sleep + service.secondsForRequests() + SPARE_SECONDS
				+ ("client".equals(pods.labels().get("faitiere.org/kafka")) ? RELAY_AND_STREAMS_SECONDS : 0);
		Stream<String> abrupt = (sleep > 0 && service.stopsGracefully()) ? Stream.empty()
				: Stream.of("drops requests when it is stopped");
		Stream<String> killed = (pods.spec().path("terminationGracePeriodSeconds").asInt() >= needed) ? Stream.empty()
				: Stream.of("is killed before the " + needed + " seconds that a stop may take");
		return Stream.concat(abrupt, killed);
	}

}
