package org.faitiere.k8s;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What network policies allow.
 *
 * @param manifests the policies and the pods that they are about
 */
record Policies(Manifests manifests) {

	/**
	 * Whether nothing is allowed that is not listed; if not, all is.
	 */
	boolean denyAll() {
		return policies().anyMatch((it) -> it.at("/spec/podSelector").isEmpty() && it.at("/spec/ingress").isEmpty()
				&& it.at("/spec/egress").isEmpty() && it.at("/spec/policyTypes").size() == 2);
	}

	/**
	 * Whether somebody may come to a port.
	 */
	boolean isOpen(Pods pods, int port) {
		return rules(pods, "ingress").anyMatch((it) -> hasPort(it, port, "TCP"));
	}

	/**
	 * Whether pods may come to a port of others.
	 */
	boolean lets(Pods from, Pods to, int port) {
		return rules(from, "egress").anyMatch((it) -> hasPort(it, port, "TCP") && names(it.path("to"), to.labels()))
				&& rules(to, "ingress")
					.anyMatch((it) -> hasPort(it, port, "TCP") && names(it.path("from"), from.labels()));
	}

	/**
	 * Whether pods may leave for a port of whatever is none of the manifests.
	 */
	boolean letsOut(Pods from, int port, String protocol) {
		return rules(from, "egress").anyMatch((it) -> hasPort(it, port, protocol));
	}

	private Stream<Resource> policies() {
		return this.manifests.of("NetworkPolicy");
	}

	private Stream<JsonNode> rules(Pods pods, String direction) {
		return policies().filter((it) -> new LabelSelector(it.at("/spec/podSelector")).matches(pods.labels()))
			.flatMap((it) -> Resource.each(it.at("/spec/" + direction)));
	}

	private static boolean hasPort(JsonNode rule, int port, String protocol) {
		return !rule.has("ports") || Resource.each(rule.path("ports"))
			.anyMatch((it) -> it.path("protocol").asText("TCP").equals(protocol) && it.path("port").asInt() <= port
					&& port <= it.path("endPort").asInt(it.path("port").asInt()));
	}

	private static boolean names(JsonNode peers, Map<String, String> labels) {
		return peers.isMissingNode() || Resource.each(peers)
			.anyMatch((it) -> it.has("podSelector") && !it.has("namespaceSelector")
					&& new LabelSelector(it.path("podSelector")).matches(labels));
	}

	/**
	 * Peers that are neither pods nor addresses nor namespaces would let everybody in.
	 */
	Stream<String> empty() {
		return policies().flatMap((policy) -> Stream.of("ingress", "egress")
			.flatMap((it) -> Resource.each(policy.at("/spec/" + it)))
			.flatMap((rule) -> Stream.of(Optional.of(rule.path("from")), Optional.of(rule.path("to")))
				.flatMap(Optional::stream)
				.flatMap(Resource::each))
			.filter((it) -> List.of("podSelector", "namespaceSelector", "ipBlock").stream().noneMatch(it::has))
			.map((it) -> policy.id() + ": an empty peer is everybody"));
	}

}
