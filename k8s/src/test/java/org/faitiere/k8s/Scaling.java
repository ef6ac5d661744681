package org.faitiere.k8s;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Autoscalers have room, nobody but them says how many replicas there are, and budgets
 * let at least one pod go, however few there are.
 */
final class Scaling implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return Stream.of(scalers(manifests), budgets(manifests), strategies(manifests)).flatMap((it) -> it);
	}

	private static Stream<String> scalers(Manifests manifests) {
		return manifests.of("HorizontalPodAutoscaler").flatMap((it) -> {
			int least = it.at("/spec/minReplicas").asInt(1);
			Stream<String> bounds = (least < 1 || least > it.at("/spec/maxReplicas").asInt())
					? Stream.of(it.id() + ": its least is more than its most") : Stream.empty();
			Stream<String> rivals = manifests.pods()
				.map(Pods::workload)
				.filter((pods) -> pods.name().equals(it.at("/spec/scaleTargetRef/name").asText()))
				.filter((pods) -> !pods.at("/spec/replicas").isMissingNode())
				.map((pods) -> pods.id() + ": says a number of replicas that belongs to its autoscaler");
			return Stream.concat(bounds, rivals);
		});
	}

	private static Stream<String> budgets(Manifests manifests) {
		return manifests.of("PodDisruptionBudget").flatMap((it) -> {
			boolean lets = it.at("/spec/maxUnavailable").asInt() > 0
					|| it.at("/spec/maxUnavailable").asText().matches("[1-9]\\d*%");
			boolean letsSick = it.at("/spec/unhealthyPodEvictionPolicy").asText().equals("AlwaysAllow");
			return (lets && letsSick && it.at("/spec/minAvailable").isMissingNode()) ? Stream.empty()
					: Stream.of(it.id() + ": may block the drain of a node for ever");
		});
	}

	private static Stream<String> strategies(Manifests manifests) {
		return manifests.of("Deployment")
			.filter((it) -> Pods.of(it).filter(Pods::isService).isPresent())
			.filter((it) -> Optional.of(it.at("/spec/strategy/rollingUpdate"))
				.filter((update) -> update.path("maxUnavailable").asText().equals("0")
						&& update.path("maxSurge").asInt() > 0)
				.isEmpty())
			.map((it) -> it.id() + ": takes a pod away before another one is ready");
	}

}
