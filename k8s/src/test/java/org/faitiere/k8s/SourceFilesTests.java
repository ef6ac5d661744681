package org.faitiere.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The files as they are written, which needs no kubectl.
 */
class SourceFilesTests {

	private static final Path ROOT = Path.of("..");

	static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(""))) {
			return files.filter((it) -> it.toString().endsWith(".yaml") && !it.startsWith("target")).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void saysNothingTwice(Path file) throws IOException {
		String text = Files.readString(file);

		// Lists of patches are no resources.
		assertThat(text.startsWith("- ") || !Manifests.parse(text).resources().isEmpty()).isTrue();
	}

	@Test
	void findsWhatIsSaidTwice() {
		String text = "kind: Service\nspec: {}\nspec: {}\n";

		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> Manifests.parse(text));
	}

	@Test
	void tellsOfEachSecretThatIsMadeApart() throws IOException {
		String docs = Files.readString(ROOT.resolve("docs/kubernetes.md"));

		assertThat(Secrets.APART).allSatisfy((name, keys) -> {
			assertThat(docs).contains("`" + name + "`");
			keys.forEach((it) -> assertThat(docs).contains("`" + it + "`"));
		});
	}

	@Test
	void givesTheRightsAtKafkaThatTheContractHas() throws IOException {
		Stream<String> given = Manifests.parse(Files.readString(Path.of("components/kafka-strimzi/users.yaml")))
			.of("KafkaUser")
			.flatMap((user) -> Resource.each(user.at("/spec/authorization/acls")).map((it) -> row(user.name(), it)));

		List<String> agreed = Files.readAllLines(ROOT.resolve("contracts/access/kafka-acls.csv"));

		assertThat(given).containsExactlyInAnyOrderElementsOf(agreed.subList(1, agreed.size()));
	}

	private static String row(String user, JsonNode acl) {
		JsonNode resource = acl.path("resource");
		return String.join(",", user.replaceAll("-kafka$", ""), constant(resource.path("type")),
				resource.path("name").asText(), resource.has("patternType") ? "PREFIXED" : "LITERAL",
				Resource.each(acl.path("operations")).map(SourceFilesTests::constant).collect(Collectors.joining(" ")));
	}

	private static String constant(JsonNode word) {
		return word.asText().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	@Test
	void watchesWithTheSameCollectorAsElsewhere() throws IOException {
		Path own = Path.of("components/observability/otel-collector.yaml");
		Path elsewhere = ROOT.resolve("observability/otel-collector.yaml");

		assertThat(own).hasSameTextualContentAs(elsewhere);
	}

	@Test
	void wakesSomebodyByTheSameRulesAsElsewhere() throws IOException {
		JsonNode own = Manifests.parse(Files.readString(Path.of("components/prometheus-operator/rules.yaml")))
			.get("PrometheusRule", "faitiere")
			.at("/spec");
		JsonNode elsewhere = Manifests.parse(Files.readString(ROOT.resolve("observability/prometheus/rules.yml")))
			.resources()
			.getFirst()
			.tree();

		assertThat(own).isEqualTo(elsewhere);
	}

}
