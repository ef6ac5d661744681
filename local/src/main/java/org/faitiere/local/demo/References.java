package org.faitiere.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The ids behind the names that the data files use: {@code @project:x} stands for the id
 * of the project with key {@code x}, and {@code @project:x#/components/0/id} for another
 * part of what was answered when it was created.
 */
final class References {

	private static final Pattern REFERENCE = Pattern.compile("@([a-z]+:[a-z0-9-]+)(?:#(/[A-Za-z0-9/]+))?");

	private final Map<String, JsonNode> answers = new HashMap<>();

	void remember(String name, JsonNode answer) {
		this.answers.put(name, answer);
	}

	JsonNode resolve(JsonNode value) {
		if (value.isObject()) {
			ObjectNode object = JsonNodeFactory.instance.objectNode();
			value.properties().forEach((field) -> object.set(field.getKey(), resolve(field.getValue())));
			return object;
		}
		if (value.isArray()) {
			ArrayNode array = JsonNodeFactory.instance.arrayNode();
			value.valueStream().map(this::resolve).forEach(array::add);
			return array;
		}
		if (value.isTextual() && REFERENCE.matcher(value.asText()).matches()) {
			return JsonNodeFactory.instance.textNode(resolve(value.asText()));
		}
		return value;
	}

	String resolve(String text) {
		return REFERENCE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(id(match.group(1), match.group(2))));
	}

	private String id(String name, @Nullable String pointer) {
		JsonNode answer = this.answers.get(name);
		JsonNode id = (answer != null) ? answer.at((pointer != null) ? pointer : "/id") : null;
		if (id == null || !id.isTextual()) {
			throw new IllegalArgumentException(
					"nothing was loaded as @" + name + ((pointer != null) ? "#" + pointer : ""));
		}
		return id.asText();
	}

}
