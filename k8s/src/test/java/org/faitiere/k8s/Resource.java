package org.faitiere.k8s;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource as it is applied.
 *
 * @param tree its fields
 */
record Resource(ObjectNode tree) {

	String apiVersion() {
		return this.tree.path("apiVersion").asText();
	}

	String kind() {
		return this.tree.path("kind").asText();
	}

	String name() {
		return at("/metadata/name").asText();
	}

	/**
	 * What a fault is told of.
	 */
	String id() {
		return kind() + " " + name();
	}

	JsonNode at(String pointer) {
		return this.tree.at(pointer);
	}

	/**
	 * An object in it; what is in a list is found by its name, too.
	 */
	ObjectNode object(String path) {
		JsonNode found = this.tree;
		for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
			found = found.isArray() ? inList(found, step) : found.required(step);
		}
		return (ObjectNode) found;
	}

	private static JsonNode inList(JsonNode list, String step) {
		return step.matches("\\d+") ? list.required(Integer.parseInt(step))
				: each(list).filter((it) -> it.path("name").asText().equals(step)).findFirst().orElseThrow();
	}

	static Stream<JsonNode> each(JsonNode list) {
		return list.valueStream();
	}

	static Map<String, String> texts(JsonNode map) {
		Map<String, String> texts = new TreeMap<>();
		map.propertyStream().forEach((it) -> texts.put(it.getKey(), it.getValue().asText()));
		return texts;
	}

}
