package org.faitiere.reporting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.test.ContractEvents;
import org.faitiere.support.test.Contracts;
import org.faitiere.support.test.TestKafka;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Writes to the log what the other services would.
 */
public class EventLogWriter {

	private final KafkaTemplate<String, CloudEvent> kafka;

	private final EventChain chain = new EventChain();

	private final JsonMapper json = new JsonMapper();

	public EventLogWriter(KafkaTemplate<String, CloudEvent> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Sends the example of a contract.
	 */
	public void example(String type) {
		send(Contracts.event(type).get("topic").asString(), ContractEvents.cloudEvent(type));
	}

	/**
	 * Sends a version of an activity, chained to the one sent before.
	 */
	public void record(Fact fact) {
		send(ActivityEvent.TOPIC, this.chain.next(fact));
	}

	/**
	 * Sends a version of a network.
	 */
	public void network(String id, String slug, String name, long sequence) {
		String data = this.json
			.writeValueAsString(Map.of("network", Map.of("id", id, "slug", slug, "name", name), "change", Map.of()));
		send("organisation.networks",
				CloudEventBuilder.v1()
					.withId(id + "-" + sequence)
					.withSource(URI.create("/organisation-service"))
					.withType("org.faitiere.network.revised.v1")
					.withSubject(id)
					.withTime(OffsetDateTime.parse("2024-03-01T09:30:00Z"))
					.withExtension("sequence", Long.toString(sequence))
					.withExtension("actor", "admin@faitiere.test")
					.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
					.build());
	}

	/**
	 * Sends something that is no event.
	 */
	public void garbage(String topic, String key) {
		Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
		var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
		new KafkaTemplate<>(factory).send(topic, key, "no event".getBytes(StandardCharsets.UTF_8)).join();
		factory.destroy();
	}

	/**
	 * Sends an event as it is.
	 */
	public void send(String topic, CloudEvent event) {
		this.kafka.send(topic, event.getSubject(), event).join();
	}

}
