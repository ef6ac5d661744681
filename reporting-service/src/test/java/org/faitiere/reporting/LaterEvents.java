package org.faitiere.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as a later version of project-service may publish them: no contracts of today.
 */
public final class LaterEvents {

	private static final JsonMapper json = JsonMapper.builder().build();

	private LaterEvents() {
	}

	/**
	 * An example, as an event of an aggregate.
	 * @param name such as {@code activity.reported.v2}
	 */
	public static CloudEvent of(String name, String subject, long sequence) {
		JsonNode event = read(name).get("event");
		String data = event.get("data").toString().replace(event.get("subject").asString(), subject);
		return CloudEventBuilder.v1()
			.withId(subject + "-" + sequence)
			.withSource(URI.create(event.get("source").asString()))
			.withType(event.get("type").asString())
			.withSubject(subject)
			.withTime(OffsetDateTime.parse(event.get("time").asString()))
			.withExtension("sequence", Long.toString(sequence))
			.withExtension("actor", event.get("actor").asString())
			.withExtension("network", event.get("network").asString())
			.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
			.build();
	}

	private static JsonNode read(String name) {
		try (InputStream stream = LaterEvents.class.getResourceAsStream("/later/" + name + ".json")) {
			return json.readTree(Objects.requireNonNull(stream, name).readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
