package org.faitiere.k8s;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The pods that a workload makes.
 *
 * @param workload the workload
 * @param template their template
 */
record Pods(Resource workload, JsonNode template) {

	private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");

	static Optional<Pods> of(Resource resource) {
		return WORKLOADS.contains(resource.kind()) ? Optional.of(new Pods(resource, resource.at("/spec/template")))
				: Optional.empty();
	}

	String id() {
		return this.workload.id();
	}

	Map<String, String> labels() {
		return Resource.texts(this.template.at("/metadata/labels"));
	}

	JsonNode spec() {
		return this.template.path("spec");
	}

	Stream<JsonNode> containers() {
		return Stream.of("containers", "initContainers").flatMap((it) -> Resource.each(spec().path(it)));
	}

	Stream<JsonNode> ports() {
		return containers().flatMap((it) -> Resource.each(it.path("ports")));
	}

	/**
	 * Whether the pods run one of the platform's own services.
	 */
	boolean isService() {
		return containers().map((it) -> it.path("image").asText())
			.anyMatch((it) -> it.startsWith("faitiere/") && !it.startsWith("faitiere/tools"));
	}

	/**
	 * The number of a port that is given by name or number.
	 */
	Optional<Integer> port(JsonNode nameOrNumber) {
		return ports()
			.filter((it) -> nameOrNumber.isInt() ? it.path("containerPort").asInt() == nameOrNumber.asInt()
					: it.path("name").asText().equals(nameOrNumber.asText()))
			.map((it) -> it.path("containerPort").asInt())
			.findFirst();
	}

}
