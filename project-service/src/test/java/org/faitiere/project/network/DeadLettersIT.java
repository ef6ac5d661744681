package org.faitiere.project.network;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.faitiere.project.Api;
import org.faitiere.project.ProjectServiceTest;
import org.faitiere.support.test.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be read is set aside with the reason, unchanged, and holds up nothing.
 */
@ProjectServiceTest
class DeadLettersIT {

	private static final String TOPIC = "organisation.networks";

	@Autowired
	private Api api;

	@Test
	void setsAsideWhatIsNoEvent() {
		String key = UUID.randomUUID().toString();
		publish(new ProducerRecord<>(TOPIC, key, "no event".getBytes(StandardCharsets.UTF_8)));

		ConsumerRecord<String, byte[]> letter = deadLetter(key);

		assertThat(letter.value()).asString().isEqualTo("no event");
		assertThat(letter.headers().lastHeader("kafka_dlt-exception-message")).isNotNull();
	}

	@Test
	void setsAsideAnEventWhoseDataDoesNotFitAndReadsOn() {
		String key = UUID.randomUUID().toString();
		ProducerRecord<String, byte[]> wrong = new ProducerRecord<>(TOPIC, key,
				"{\"network\":[]}".getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", key, "ce_source", "/test", "ce_type",
				"org.faitiere.network.registered.v1", "ce_subject", key, "ce_time", "2024-02-29T12:00:00Z",
				"ce_sequence", "1", "content-type", "application/json")
			.forEach((name, value) -> wrong.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		publish(wrong);

		ConsumerRecord<String, byte[]> letter = deadLetter(key);
		String next = this.api.someNetwork();

		assertThat(letter.value()).asString().isEqualTo("{\"network\":[]}");
		assertThat(letter.headers().lastHeader("ce_type")).isNotNull();
		assertThat(this.api
			.post("/api/v1/activities", next,
					"{\"networkId\":\"%s\",\"type\":\"TRAINING\",\"title\":\"Formation\"}".formatted(next))
			.status()).isEqualTo(201);
	}

	private static void publish(ProducerRecord<String, byte[]> record) {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(record);
		}
	}

	private static ConsumerRecord<String, byte[]> deadLetter(String key) {
		List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				TestKafka.bootstrapServers(), "group.id", key, "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(TOPIC + ".dead-letters"));
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (key.equals(record.key())) {
						letters.add(record);
					}
				});
				return !letters.isEmpty();
			});
		}
		return letters.getFirst();
	}

}
