package org.faitiere.local.demo;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * One thing to create: its name among the others of its kind, where it is sent to, the
 * body in the API's own shape, and the commands that follow.
 */
record DemoRequest(String kind, String key, String path, JsonNode body, List<Command> commands) {

	static DemoRequest of(String kind, JsonNode item) {
		return new DemoRequest(kind, required(item, "key").asText(), required(item, "post").asText(),
				required(item, "body"), item.path("then").valueStream().map(Command::of).toList());
	}

	private static JsonNode required(JsonNode item, String field) {
		JsonNode value = item.get(field);
		if (value == null) {
			throw new IllegalArgumentException("no \"" + field + "\" in " + item);
		}
		return value;
	}

	String name() {
		return this.kind + ":" + this.key;
	}

	/**
	 * A command on what was created, such as {@code validate}.
	 */
	record Command(String name, JsonNode body) {

		static Command of(JsonNode item) {
			return item.isTextual() ? new Command(item.asText(), JsonNodeFactory.instance.objectNode())
					: new Command(required(item, "command").asText(), required(item, "body"));
		}

	}

}
