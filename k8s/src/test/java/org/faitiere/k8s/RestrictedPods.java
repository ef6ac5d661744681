package org.faitiere.k8s;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Pods keep to the Pod Security Standard "restricted", all of it, which has "baseline" in
 * it.
 */
final class RestrictedPods implements Rule {

	private static final Set<String> VOLUMES = Set.of("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral",
			"persistentVolumeClaim", "projected", "secret");

	private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

	private static final Set<String> SELINUX = Set.of("", "container_t", "container_init_t", "container_kvm_t",
			"container_engine_t");

	private static final Set<String> SYSCTLS = Set.of("kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range",
			"net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range");

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods()
			.flatMap((pods) -> Stream
				.concat(ofPod(pods.spec()), pods.containers().flatMap((it) -> ofContainer(pods.spec(), it)))
				.map((it) -> pods.id() + ": " + it));
	}

	private static Stream<String> ofPod(JsonNode pod) {
		JsonNode context = pod.path("securityContext");
		Stream<String> host = Stream.of("hostNetwork", "hostPID", "hostIPC")
			.filter((it) -> pod.path(it).asBoolean())
			.map((it) -> "takes part in the node: " + it);
		Stream<String> volumes = Resource.each(pod.path("volumes"))
			.flatMap((volume) -> volume.propertyStream()
				.map((it) -> it.getKey())
				.filter((it) -> !it.equals("name") && !VOLUMES.contains(it)))
			.map((it) -> "has a volume of a kind that is not allowed: " + it);
		Stream<String> sysctls = Resource.each(context.path("sysctls"))
			.map((it) -> it.path("name").asText())
			.filter((it) -> !SYSCTLS.contains(it))
			.map((it) -> "sets " + it);
		return Stream.of(host, volumes, sysctls, ofContext(context)).flatMap((it) -> it);
	}

	private static Stream<String> ofContainer(JsonNode pod, JsonNode container) {
		JsonNode own = container.path("securityContext");
		return Stream
			.of(privileges(own), users(own, pod.path("securityContext")), ofContext(own),
					fault(Resource.each(container.path("ports")).anyMatch((it) -> it.path("hostPort").asInt() != 0),
							"takes a port of the node"))
			.flatMap((it) -> it)
			.map((it) -> container.path("name").asText() + " " + it);
	}

	private static Stream<String> privileges(JsonNode context) {
		Stream<String> added = Resource.each(context.at("/capabilities/add")).map(JsonNode::asText);
		boolean dropsAll = Resource.each(context.at("/capabilities/drop")).anyMatch((it) -> it.asText().equals("ALL"));
		return Stream
			.of(fault(context.path("privileged").asBoolean(), "is privileged"),
					fault(!context.path("allowPrivilegeEscalation").asText().equals("false"), "may gain privileges"),
					fault(!dropsAll, "keeps capabilities"),
					fault(added.anyMatch((it) -> !it.equals("NET_BIND_SERVICE")), "adds capabilities"),
					fault(!List.of("", "Default").contains(context.path("procMount").asText()), "sees all of /proc"))
			.flatMap((it) -> it);
	}

	private static Stream<String> users(JsonNode own, JsonNode shared) {
		return Stream.of(fault(!either(own, shared, "runAsNonRoot").asBoolean(), "may run as root"),
				fault(either(own, shared, "runAsUser").asText().equals("0"), "runs as root"),
				fault(!SECCOMP.contains(either(own, shared, "seccompProfile").path("type").asText()),
						"may call all of the kernel"))
			.flatMap((it) -> it);
	}

	private static Stream<String> ofContext(JsonNode context) {
		JsonNode selinux = context.path("seLinuxOptions");
		return Stream
			.of(fault(!SELINUX.contains(selinux.path("type").asText()) || selinux.has("user") || selinux.has("role"),
					"chooses its SELinux labels"),
					fault(context.at("/windowsOptions/hostProcess").asBoolean(), "is a process of the node"),
					fault(context.at("/appArmorProfile/type").asText().equals("Unconfined"), "is not confined"))
			.flatMap((it) -> it);
	}

	private static JsonNode either(JsonNode own, JsonNode shared, String field) {
		return own.has(field) ? own.path(field) : shared.path(field);
	}

	private static Stream<String> fault(boolean found, String text) {
		return found ? Stream.of(text) : Stream.empty();
	}

}
