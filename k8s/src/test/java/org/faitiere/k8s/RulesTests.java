package org.faitiere.k8s;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule finds what it is for: manifests that keep all rules are broken at one place.
 */
class RulesTests {

	private static final String POD = "/spec/template/spec";

	private static final String CONTAINER = POD + "/containers/0";

	@BeforeAll
	static void needKubectl() {
		Kubectl.need();
	}

	static List<Broken> broken() {
		return Stream
			.of(models(), identities(), selectors(), references(), resources(), pods(), scaling(), probes(), settings(),
					policies())
			.flatMap((it) -> it)
			.toList();
	}

	private static Stream<Broken> models() {
		return Stream.of(
				Broken.at("Deployment", "gateway", "/spec", (it) -> it.put("replcas", 2))
					.finds(new Fabric8Models(), "/spec/replcas"),
				Broken.at("Deployment", "gateway", CONTAINER, (it) -> it.put("imagepullPolicy", "Always"))
					.finds(new ClientModels(), "imagepullPolicy"),
				Broken.at("Deployment", "gateway", "/spec", (it) -> it.remove("selector"))
					.finds(new ClientModels(), "selector"),
				Broken.at("Deployment", "gateway", CONTAINER + "/livenessProbe", (it) -> it.put("periodSeconds", "ten"))
					.finds(new Fabric8Models(), "refuses"),
				Broken.at("HTTPRoute", "gateway", "/spec", (it) -> it.put("hostname", "x"))
					.finds(new Fabric8Models(), "/spec/hostname"),
				Broken.at("Kafka", "faitiere", "/spec/kafka", (it) -> it.put("replicass", 3))
					.finds(new Fabric8Models(), "/spec/kafka/replicass"),
				Broken.at("KafkaUser", "reporting-service-kafka", "/spec/authorization", (it) -> it.put("acl", "x"))
					.finds(new Fabric8Models(), "/spec/authorization/acl"),
				Broken.at("PodMonitor", "services", "/spec", (it) -> it.put("endpoints", "x"))
					.finds(new Fabric8Models(), "/spec/endpoints"),
				Broken.at("MongoDBCommunity", "faitiere-mongodb", "/spec", (it) -> it.put("replicas", 3))
					.finds(new MongoFields(), "no field replicas"),
				Broken
					.at("MongoDBCommunity", "faitiere-mongodb", "/spec/security/authentication",
							(it) -> it.remove("modes"))
					.finds(new MongoFields(), "modes/0 is missing"),
				Broken.at("MongoDBCommunity", "faitiere-mongodb", "/spec/users/0", (it) -> it.put("database", "x"))
					.finds(new MongoFields(), "no field database"));
	}

	private static Stream<Broken> identities() {
		return Stream.of(
				Broken.at("Service", "gateway", "/metadata", (it) -> it.put("name", "project-service"))
					.finds(new Identities(), "is there 2 times"),
				Broken.at("Service", "gateway", "/metadata", (it) -> it.put("namespace", "default"))
					.finds(new Identities(), "not in the platform's namespace"),
				Broken
					.at("Namespace", "faitiere", "/metadata/labels",
							(it) -> it.put("pod-security.kubernetes.io/enforce", "baseline"))
					.finds(new Identities(), "does not enforce"),
				Broken.at("Service", "gateway", "/metadata", (it) -> it.putNull("creationTimestamp"))
					.finds(new Identities(), "creationTimestamp"),
				Broken.at("PodDisruptionBudget", "gateway", "", (it) -> it.put("apiVersion", "policy/v1beta1"))
					.finds(new Names(), "not a version that stays"),
				Broken.at("Service", "gateway", "/metadata", (it) -> it.put("name", "Gateway"))
					.finds(new Names(), "no name"),
				Broken.at("Service", "gateway", "/metadata/labels", (it) -> it.put("note", "à lire"))
					.finds(new Names(), "no label"),
				Broken
					.at("Deployment", "gateway", CONTAINER + "/ports/http",
							(it) -> it.put("name", "http-of-the-gateway"))
					.finds(new Names(), "no name of a port"),
				Broken
					.at("Deployment", "gateway", CONTAINER,
							(it) -> ((ArrayNode) it.path("env")).add(it.path("env").get(0)))
					.finds(new Names(), "variable"));
	}

	private static Stream<Broken> selectors() {
		return Stream.of(
				Broken
					.at("Deployment", "gateway", "/spec/template/metadata/labels",
							(it) -> it.put("app.kubernetes.io/name", "door"))
					.finds(new Selectors(), "Deployment gateway: does not select its own pods"),
				Broken.at("Service", "gateway", "/spec/selector", (it) -> it.put("app.kubernetes.io/name", "door"))
					.finds(new Selectors(), "Service gateway: selects no pods"),
				Broken.at("Service", "gateway", "/spec/ports/0", (it) -> it.put("targetPort", "web"))
					.finds(new Selectors(), "have no port"),
				Broken.at("PodDisruptionBudget", "gateway", "/spec/selector/matchLabels", (it) -> it.put("tier", "x"))
					.finds(new Selectors(), "PodDisruptionBudget gateway: selects no pods"),
				Broken.at("NetworkPolicy", "gateway", "/spec/podSelector/matchLabels", (it) -> it.put("tier", "x"))
					.finds(new Selectors(), "NetworkPolicy gateway: selects no pods"),
				Broken.at("PodMonitor", "services", "/spec/podMetricsEndpoints/0", (it) -> it.put("port", "metrics"))
					.finds(new Selectors(), "has no port"),
				Broken
					.at("Deployment", "gateway", POD + "/topologySpreadConstraints/0/labelSelector/matchLabels",
							(it) -> it.put("app.kubernetes.io/name", "door"))
					.finds(new Selectors(), "spreads other pods"));
	}

	private static Stream<Broken> references() {
		return Stream.of(
				Broken.at("Deployment", "gateway", CONTAINER + "/envFrom/0/configMapRef", (it) -> it.put("name", "x"))
					.finds(new References(), "no ConfigMap"),
				Broken
					.at("Deployment", "gateway", CONTAINER + "/env/SPRING_MONGODB_URI/valueFrom/secretKeyRef",
							(it) -> it.put("key", "uri"))
					.finds(new References(), "no Secret has"),
				Broken.at("Deployment", "gateway", POD, (it) -> it.put("serviceAccountName", "door"))
					.finds(new References(), "no ServiceAccount"),
				Broken.at("HorizontalPodAutoscaler", "gateway", "/spec/scaleTargetRef", (it) -> it.put("name", "door"))
					.finds(new Targets(), "nothing to scale"),
				Broken.at("HTTPRoute", "gateway", "/spec/rules/0/backendRefs/0", (it) -> it.put("port", 80))
					.finds(new Targets(), "HTTPRoute gateway: there is no"),
				Broken.at("HTTPRoute", "gateway", "/spec/parentRefs/0", (it) -> it.put("sectionName", "tls"))
					.finds(new Targets(), "HTTPRoute gateway: there is no"),
				Broken
					.at("Ingress", "gateway", "/spec/rules/0/http/paths/0/backend/service/port",
							(it) -> it.put("name", "web"))
					.finds(new Targets(), "Ingress gateway: there is no"),
				Broken
					.at("MongoDBCommunity", "faitiere-mongodb", "/spec/users/0",
							(it) -> it.put("connectionStringSecretName", "x"))
					.finds(new Targets(), "no Secret"),
				Broken
					.at("KafkaUser", "project-service-kafka", "/metadata/labels",
							(it) -> it.put("strimzi.io/cluster", "x"))
					.finds(new Targets(), "no such Kafka"),
				Broken.at("Deployment", "reporting-service", POD + "/volumes/tmp", (it) -> it.put("name", "scratch"))
					.finds(new Mounts(), "no volume"),
				Broken
					.at("Deployment", "reporting-service", CONTAINER + "/volumeMounts/tmp",
							(it) -> it.put("mountPath", "/temporary"))
					.finds(new Mounts(), "no /tmp"));
	}

	private static Stream<Broken> resources() {
		return Stream.of(
				Broken.at("Deployment", "gateway", CONTAINER + "/resources/requests", (it) -> it.put("memory", "2Gi"))
					.finds(new Quantities(), "needs more memory"),
				Broken.at("Deployment", "gateway", CONTAINER + "/resources/limits", (it) -> it.remove("memory"))
					.finds(new Quantities(), "how much memory"),
				Broken.at("Deployment", "gateway", CONTAINER + "/resources/limits", (it) -> it.put("cpu", "two"))
					.finds(new Quantities(), "nobody understands"),
				Broken.at("Deployment", "gateway", POD + "/volumes/tmp/emptyDir", (it) -> it.put("sizeLimit", "9Gi"))
					.finds(new Quantities(), "scratch space"),
				Broken.at("Deployment", "gateway", POD + "/volumes/tmp/emptyDir", (it) -> it.remove("sizeLimit"))
					.finds(new Mounts(), "without bound"),
				Broken.at("Deployment", "gateway", CONTAINER, (it) -> it.put("image", "faitiere/gateway:latest"))
					.finds(new Images(), "latest"),
				Broken.at("Deployment", "gateway", CONTAINER, (it) -> it.put("image", "faitiere/gateway"))
					.finds(new Images(), "no version"),
				Broken.at("Deployment", "gateway", CONTAINER, (it) -> it.put("image", "faitiere/gateway:0.9"))
					.finds(new Images(), "another one"));
	}

	private static Stream<Broken> pods() {
		String context = CONTAINER + "/securityContext";
		return Stream.of(
				Broken.at("Deployment", "gateway", context, (it) -> it.put("privileged", true))
					.finds(new RestrictedPods(), "is privileged"),
				Broken.at("Deployment", "gateway", context, (it) -> it.remove("allowPrivilegeEscalation"))
					.finds(new RestrictedPods(), "may gain privileges"),
				Broken.at("Deployment", "gateway", context + "/capabilities", (it) -> it.remove("drop"))
					.finds(new RestrictedPods(), "keeps capabilities"),
				Broken
					.at("Deployment", "gateway", context + "/capabilities", (it) -> it.putArray("add").add("NET_ADMIN"))
					.finds(new RestrictedPods(), "adds capabilities"),
				Broken.at("Deployment", "gateway", context, (it) -> it.put("procMount", "Unmasked"))
					.finds(new RestrictedPods(), "/proc"),
				Broken.at("Deployment", "gateway", POD + "/securityContext", (it) -> it.remove("runAsNonRoot"))
					.finds(new RestrictedPods(), "may run as root"),
				Broken.at("Deployment", "gateway", POD + "/securityContext", (it) -> it.put("runAsUser", 0))
					.finds(new RestrictedPods(), "runs as root"),
				Broken.at("Deployment", "gateway", POD + "/securityContext", (it) -> it.remove("seccompProfile"))
					.finds(new RestrictedPods(), "all of the kernel"),
				Broken.at("Deployment", "gateway", POD + "/securityContext", RulesTests::withSysctl)
					.finds(new RestrictedPods(), "sets kernel.msgmax"),
				Broken
					.at("Deployment", "gateway", POD + "/securityContext",
							(it) -> it.putObject("seLinuxOptions").put("type", "spc_t"))
					.finds(new RestrictedPods(), "SELinux"),
				Broken
					.at("Deployment", "gateway", context,
							(it) -> it.putObject("appArmorProfile").put("type", "Unconfined"))
					.finds(new RestrictedPods(), "not confined"),
				Broken.at("Deployment", "gateway", POD, (it) -> it.put("hostNetwork", true))
					.finds(new RestrictedPods(), "hostNetwork"),
				Broken
					.at("Deployment", "gateway", POD + "/volumes/tmp",
							(it) -> it.putObject("hostPath").put("path", "/"))
					.finds(new RestrictedPods(), "hostPath"),
				Broken.at("Deployment", "gateway", CONTAINER + "/ports/0", (it) -> it.put("hostPort", 80))
					.finds(new RestrictedPods(), "port of the node"),
				Broken.at("Deployment", "gateway", context, (it) -> it.put("readOnlyRootFilesystem", false))
					.finds(new HardenedPods(), "may write"),
				Broken.at("Deployment", "gateway", POD, (it) -> it.remove("enableServiceLinks"))
					.finds(new HardenedPods(), "enableServiceLinks"),
				Broken.at("Deployment", "gateway", POD, (it) -> it.put("automountServiceAccountToken", true))
					.finds(new HardenedPods(), "automountServiceAccountToken"),
				Broken.at("ServiceAccount", "gateway", "", (it) -> it.remove("automountServiceAccountToken"))
					.finds(new HardenedPods(), "hands out its token"));
	}

	private static void withSysctl(ObjectNode context) {
		context.putArray("sysctls").addObject().put("name", "kernel.msgmax").put("value", "1");
	}

	private static Stream<Broken> scaling() {
		return Stream.of(
				Broken.at("HorizontalPodAutoscaler", "gateway", "/spec", (it) -> it.put("minReplicas", 9))
					.finds(new Scaling(), "least is more"),
				Broken.at("Deployment", "gateway", "/spec", (it) -> it.put("replicas", 3))
					.finds(new Scaling(), "belongs to its autoscaler"),
				Broken.at("PodDisruptionBudget", "gateway", "/spec", (it) -> it.put("maxUnavailable", 0))
					.finds(new Scaling(), "block the drain"),
				Broken.at("PodDisruptionBudget", "gateway", "/spec", (it) -> {
					it.remove("maxUnavailable");
					it.put("minAvailable", 1);
				}).finds(new Scaling(), "block the drain"),
				Broken.at("Deployment", "gateway", "/spec/strategy/rollingUpdate", (it) -> it.put("maxUnavailable", 1))
					.finds(new Scaling(), "takes a pod away"));
	}

	private static Stream<Broken> probes() {
		return Stream.of(
				Broken.at("Deployment", "gateway", CONTAINER, (it) -> it.remove("startupProbe"))
					.finds(new Probes(), "startupProbe"),
				Broken.at("Deployment", "gateway", CONTAINER + "/livenessProbe/httpGet", (it) -> it.put("port", "web"))
					.finds(new Probes(), "livenessProbe"),
				Broken
					.at("Deployment", "gateway", CONTAINER + "/readinessProbe/httpGet",
							(it) -> it.put("path", "/actuator/health/liveness"))
					.finds(new Probes(), "same thing twice"),
				Broken
					.at("Deployment", "gateway", CONTAINER + "/startupProbe/httpGet",
							(it) -> it.put("path", "/actuator/health/startup"))
					.finds(new Probes(), "does not answer at"),
				Broken.at("Deployment", "gateway", CONTAINER + "/startupProbe", (it) -> it.put("failureThreshold", 3))
					.finds(new Probes(), "time to start"),
				Broken.at("Deployment", "gateway", CONTAINER, (it) -> it.remove("lifecycle"))
					.finds(new GracefulStop(), "drops requests"),
				Broken.at("Deployment", "gateway", POD, (it) -> it.put("terminationGracePeriodSeconds", 20))
					.finds(new GracefulStop(), "is killed before"));
	}

	private static Stream<Broken> settings() {
		return Stream.of(
				Broken
					.at("Deployment", "gateway", CONTAINER + "/env/SERVER_PORT", (it) -> it.put("name", "SERVER_PROT"))
					.finds(new Settings(), "SERVER_PROT"),
				Broken
					.ofSettings("reporting-service-settings",
							(it) -> it.put("FAITIERE_REPORTING_STATE_DIRECTORY", "/var/lib/faitiere"))
					.finds(new Settings(), "FAITIERE_REPORTING_STATE_DIRECTORY"),
				Broken.ofSettings("gateway-settings", (it) -> it.put("FAITIERE_GATEWAY_LIMITS_ANONYMUS_BURST", "1"))
					.finds(new Settings(), "ANONYMUS"),
				Broken.ofSettings("gateway-settings", (it) -> it.put("FAITIERE_GATEWAY_ISSUER", "https://other"))
					.finds(new Issuers(), "several issuers"));
	}

	private static Stream<Broken> policies() {
		return Stream.of(
				Broken
					.at("Deployment", "project-service", CONTAINER + "/ports/0", (it) -> it.put("containerPort", 9999))
					.finds(new IngressPolicies(), "come to port 9999"),
				Broken
					.at("NetworkPolicy", "project-service", "/spec",
							(it) -> it.putArray("ingress").addObject().putArray("from").addObject())
					.finds(new IngressPolicies(), "empty peer"),
				Broken.at("NetworkPolicy", "dns", "/spec", (it) -> it.putArray("egress"))
					.finds(new EgressPolicies(), "may not look up names"),
				Broken
					.at("NetworkPolicy", "project-service", "/spec/ingress/0/from/0/podSelector/matchLabels",
							(it) -> it.put("app.kubernetes.io/name", "demo"))
					.finds(new EgressPolicies(), "Deployment gateway: may not talk to project-service:8082"),
				Broken.at("NetworkPolicy", "gateway", "/spec/egress/2/ports/0", (it) -> it.put("port", 80))
					.finds(new EgressPolicies(), "Deployment gateway: may not talk to reporting-service:8083"),
				Broken.at("NetworkPolicy", "mongodb-clients", "/spec", (it) -> it.putArray("egress"))
					.finds(new EgressPolicies(), "27017"),
				Broken.at("NetworkPolicy", "kafka-clients", "/spec", (it) -> it.putArray("egress"))
					.finds(new EgressPolicies(), "faitiere-kafka-bootstrap:9093"),
				Broken.at("NetworkPolicy", "traces", "/spec", (it) -> it.putArray("egress"))
					.finds(new EgressPolicies(), "otel-collector:4318"),
				Broken.at("NetworkPolicy", "demo", "/spec", (it) -> it.putArray("egress"))
					.finds(new EgressPolicies(), "Job demo: may not talk to gateway:8080"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("broken")
	void findsWhatIsBroken(Broken broken) {
		Manifests manifests = whole();

		broken.change().accept(manifests);

		assertThat(broken.rule().faults(manifests)).anySatisfy((it) -> assertThat(it).contains(broken.fault()));
	}

	@Test
	void triesEachRule() {
		assertThat(broken().stream().map((it) -> it.rule().getClass().getName()))
			.containsAll(Rule.ALL.stream().map((it) -> it.getClass().getName()).toList());
	}

	/**
	 * Everything that there is, which keeps all rules (CombinationsTests).
	 */
	private static Manifests whole() {
		return new Combination("overlays/production", Combination.OPTIONAL_IN_PRODUCTION).render();
	}

	/**
	 * A fault and the rule that has to find it.
	 *
	 * @param what what is broken
	 * @param change how it is broken
	 * @param rule who has to find it
	 * @param fault what it has to say
	 */
	record Broken(String what, Consumer<Manifests> change, Rule rule, String fault) {

		static Unfound at(String kind, String name, String path, Consumer<ObjectNode> change) {
			return new Unfound(kind + " " + name + path,
					(manifests) -> change.accept(manifests.get(kind, name).object(path)));
		}

		// Their names end with a hash of what is in them.
		static Unfound ofSettings(String name, Consumer<ObjectNode> change) {
			return new Unfound(name,
					(manifests) -> manifests.of("ConfigMap")
						.filter((it) -> it.name().startsWith(name))
						.forEach((it) -> change.accept(it.object("/data"))));
		}

		@Override
		public String toString() {
			return this.rule.getClass().getSimpleName() + " finds: " + this.what + " … " + this.fault;
		}

	}

	/**
	 * A fault that nobody has found yet.
	 */
	record Unfound(String what, Consumer<Manifests> change) {

		Broken finds(Rule rule, String fault) {
			return new Broken(this.what, this.change, rule, fault);
		}

	}

}
