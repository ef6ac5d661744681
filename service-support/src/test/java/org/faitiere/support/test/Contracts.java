package org.faitiere.support.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contracts of the platform as tests read them.
 */
public final class Contracts {

	private static final JsonMapper json = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private Contracts() {
	}

	/**
	 * The example of an event version.
	 * @param type such as {@code activity.reported}
	 * @return {@code topic} and {@code event}
	 */
	public static JsonNode event(String type) {
		return json.readTree(resource("/contracts/events/" + type + "/v1.json"));
	}

	/**
	 * The types of all examples.
	 */
	public static List<String> eventTypes() {
		try (Stream<Path> folders = Files.list(Path.of("..", "contracts", "events"))) {
			return folders.map((it) -> it.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Fails when a document emits a field that its example does not have, or one of
	 * another JSON type; so the example must show every field there is.
	 */
	public static void assertShapeOf(JsonNode emitted, JsonNode example) {
		Map<String, String> known = shape(example);
		assertThat(shape(emitted)).allSatisfy((path, type) -> assertThat(known).containsEntry(path, type));
	}

	/**
	 * Compares a service's OpenAPI document with the file that the contracts keep of it;
	 * with the system property {@code openapi.write=true} it writes the file instead.
	 * @param service such as {@code project}
	 */
	public static void assertOpenApi(String service, String served) {
		String now = json.writeValueAsString(json.treeToValue(json.readTree(served), Map.class)) + "\n";
		Path file = Path.of("..", "contracts", "openapi", service + ".json");
		try {
			if (Boolean.getBoolean("openapi.write")) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, now);
			}
			assertThat(json.readTree(now))
				.as("OpenAPI document of %s; after a wanted change run the test with -Dopenapi.write=true", service)
				.isEqualTo(json.readTree(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> shape(JsonNode node) {
		Map<String, String> shape = new TreeMap<>();
		collect("", node, shape);
		return shape;
	}

	private static void collect(String path, JsonNode node, Map<String, String> shape) {
		shape.putIfAbsent(path, node.getNodeType().name());
		if (node.isArray()) {
			node.forEach((item) -> collect(path + "[]", item, shape));
		}
		else if (node.isObject()) {
			node.propertyStream().forEach((field) -> collect(path + "." + field.getKey(), field.getValue(), shape));
		}
	}

	private static String resource(String name) {
		try (InputStream stream = Contracts.class.getResourceAsStream(name)) {
			assertThat(stream).as(name).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
