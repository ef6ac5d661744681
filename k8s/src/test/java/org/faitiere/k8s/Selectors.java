package org.faitiere.k8s;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whoever selects pods finds some: a workload its own, and services, budgets, policies
 * and monitors those that they are for, with the ports that they name.
 */
final class Selectors implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return Stream
			.of(workloads(manifests), services(manifests), finders(manifests, "PodDisruptionBudget", "/spec/selector"),
					finders(manifests, "NetworkPolicy", "/spec/podSelector"),
					finders(manifests, "PodMonitor", "/spec/selector"), monitors(manifests), spread(manifests))
			.flatMap((it) -> it);
	}

	private static Stream<String> workloads(Manifests manifests) {
		return manifests.pods()
			.filter((it) -> !it.workload().kind().equals("Job"))
			.filter((it) -> !new LabelSelector(it.workload().at("/spec/selector")).matches(it.labels()))
			.map((it) -> it.id() + ": does not select its own pods");
	}

	private static Stream<String> services(Manifests manifests) {
		return manifests.of("Service").flatMap((service) -> {
			Optional<Pods> pods = selected(manifests, service);
			if (pods.isEmpty()) {
				return Stream.of(service.id() + ": selects no pods");
			}
			return Resource.each(service.at("/spec/ports"))
				.map((it) -> it.path("targetPort"))
				.filter((it) -> pods.get().port(it).isEmpty())
				.map((it) -> service.id() + ": its pods have no port " + it);
		});
	}

	/**
	 * The pods behind a service.
	 */
	static Optional<Pods> selected(Manifests manifests, Resource service) {
		var selector = Resource.texts(service.at("/spec/selector")).entrySet();
		return manifests.pods()
			.filter((it) -> !selector.isEmpty() && it.labels().entrySet().containsAll(selector))
			.findFirst();
	}

	private static Stream<String> finders(Manifests manifests, String kind, String path) {
		return manifests.of(kind)
			.filter((it) -> !isOfOperator(it.at(path)))
			.filter((it) -> manifests.pods().noneMatch((pods) -> new LabelSelector(it.at(path)).matches(pods.labels())))
			.map((it) -> it.id() + ": selects no pods");
	}

	// The pods that operators make are none of the manifests.
	private static boolean isOfOperator(JsonNode selector) {
		JsonNode labels = selector.path("matchLabels");
		return labels.has("strimzi.io/name") || labels.path("app").asText().endsWith("-svc");
	}

	private static Stream<String> monitors(Manifests manifests) {
		return manifests.of("PodMonitor")
			.flatMap((monitor) -> manifests.pods()
				.filter((it) -> new LabelSelector(monitor.at("/spec/selector")).matches(it.labels()))
				.flatMap((pods) -> Resource.each(monitor.at("/spec/podMetricsEndpoints"))
					.map((it) -> it.path("port"))
					.filter((it) -> pods.port(it).isEmpty())
					.map((it) -> monitor.id() + ": " + pods.id() + " has no port " + it)));
	}

	private static Stream<String> spread(Manifests manifests) {
		return manifests.pods()
			.filter((pods) -> Resource.each(pods.spec().path("topologySpreadConstraints"))
				.anyMatch((it) -> !new LabelSelector(it.path("labelSelector")).matches(pods.labels())))
			.map((it) -> it.id() + ": spreads other pods than its own");
	}

}
