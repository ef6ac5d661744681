package org.faitiere.k8s;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Versions of the API are those that stay, names and labels have the form that the server
 * takes, and nothing in a pod hides another thing of the same name.
 */
final class Names implements Rule {

	private static final Set<String> BUILT_IN = Set.of("v1", "apps/v1", "autoscaling/v2", "batch/v1",
			"networking.k8s.io/v1", "policy/v1");

	private static final Set<String> OF_OPERATORS = Set.of("gateway.networking.k8s.io/v1", "kafka.strimzi.io/v1",
			"mongodbcommunity.mongodb.com/v1", "monitoring.coreos.com/v1");

	private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

	private static final Pattern PORT = Pattern.compile("(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

	private static final int LONGEST_PORT = 15;

	static boolean isBuiltIn(String apiVersion) {
		return !apiVersion.contains(".") || apiVersion.matches("[a-z.]+\\.k8s\\.io/.*") && !isOfOperator(apiVersion);
	}

	private static boolean isOfOperator(String apiVersion) {
		return OF_OPERATORS.contains(apiVersion);
	}

	@Override
	public Stream<String> faults(Manifests manifests) {
		return Stream.concat(manifests.resources().stream().flatMap(Names::faults),
				manifests.pods().flatMap(Names::faults));
	}

	private static Stream<String> faults(Resource it) {
		Stream<String> version = Stream.of(it.apiVersion())
			.filter((given) -> !BUILT_IN.contains(given) && !isOfOperator(given))
			.map((given) -> it.id() + ": " + given + " is not a version that stays");
		Stream<String> name = Stream.of(it.name())
			.filter((given) -> !NAME.matcher(given).matches())
			.map((given) -> it.id() + ": no name for the server");
		Stream<String> labels = Resource.texts(it.at("/metadata/labels"))
			.entrySet()
			.stream()
			.filter((label) -> !LABEL.matcher(label.getValue()).matches())
			.map((label) -> it.id() + ": no label for the server: " + label);
		return Stream.of(version, name, labels).flatMap((faults) -> faults);
	}

	private static Stream<String> faults(Pods pods) {
		Stream<String> ports = pods.ports()
			.map((it) -> it.path("name").asText())
			.filter((it) -> it.length() > LONGEST_PORT || !PORT.matcher(it).matches())
			.map((it) -> "no name of a port: " + it);
		Stream<String> twice = Stream
			.of(twice("port", pods.ports().toList().stream(), "containerPort"),
					twice("volume", Resource.each(pods.spec().path("volumes")), "name"),
					twice("container", pods.containers(), "name"),
					pods.containers().flatMap((it) -> twice("variable", Resource.each(it.path("env")), "name")),
					pods.containers()
						.flatMap((it) -> twice("mount", Resource.each(it.path("volumeMounts")), "mountPath")))
			.flatMap((it) -> it);
		return Stream.concat(ports, twice).map((it) -> pods.id() + ": " + it);
	}

	private static Stream<String> twice(String what, Stream<JsonNode> all, String field) {
		return all.map((it) -> it.path(field).asText())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.filter((it) -> it.getValue() > 1)
			.map(Map.Entry::getKey)
			.map((it) -> what + " " + it + " is there twice");
	}

}
