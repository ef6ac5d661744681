package org.faitiere.reporting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.support.test.Contracts;
import org.faitiere.support.test.TestKafka;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Writes to the log what the other services would.
 */
public class EventLogWriter {

	private final KafkaTemplate<String, CloudEvent> kafka;

	private final JsonMapper json = JsonMapper.builder().build();

	EventLogWriter(KafkaTemplate<String, CloudEvent> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Sends the example of a contract.
	 */
	void example(String type) {
		JsonNode contract = Contracts.event(type);
		JsonNode event = contract.get("event");
		send(contract.get("topic").asString(), event.get("subject").asString(), event.get("id").asString(),
				event.get("type").asString(), event.get("sequence").asString(),
				Instant.parse(event.get("time").asString()), event.get("actor").asString(),
				event.get("data").toString());
	}

	/**
	 * Sends a version of an activity.
	 */
	void record(Fact fact) {
		send(ActivityEvent.TOPIC, fact.activity().id(), fact.eventId(), fact.eventType(),
				Long.toString(fact.sequence()), fact.recordedAt(), fact.actor(),
				this.json.writeValueAsString(Map.of("activity", fact.activity(), "change", Map.of())));
	}

	/**
	 * Sends something that is no event.
	 */
	void garbage(String topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
		var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
		new KafkaTemplate<>(factory).send(topic, "x", "no event".getBytes(StandardCharsets.UTF_8)).join();
		factory.destroy();
	}

	private void send(String topic, String subject, String id, String type, String sequence, Instant time, String actor,
			String data) {
		CloudEvent event = CloudEventBuilder.v1()
			.withId(id)
			.withSource(URI.create("/test"))
			.withType(type)
			.withSubject(subject)
			.withTime(time.atOffset(ZoneOffset.UTC))
			.withExtension("sequence", sequence)
			.withExtension("actor", actor)
			.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
			.build();
		this.kafka.send(topic, subject, event).join();
	}

}
