package org.faitiere.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes events of activities straight to the log, in the very form in which
 * project-service does.
 */
final class LogWriter implements AutoCloseable {

	static final String TOPIC = "project.activities";

	private static final int ONE_IN_CORRECTED = 10;

	private static final int ONE_IN_VALIDATED = 4;

	private final KafkaProducer<String, byte[]> producer;

	private final String network;

	private long activities;

	private long events;

	LogWriter(Workbench workbench) {
		this.network = workbench.network();
		this.producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + workbench.ports().kafka(),
						ProducerConfig.LINGER_MS_CONFIG, 20, ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
						ProducerConfig.COMPRESSION_TYPE_CONFIG, "none"),
				new StringSerializer(), new ByteArraySerializer());
	}

	/**
	 * Writes all versions of a number of activities: one in ten is corrected, and one in
	 * four validated.
	 */
	void write(SampleActivities samples, long count) {
		for (long number = 0; number < count; number++) {
			String id = UuidCreator.getTimeOrderedEpoch().toString();
			send(id, 1, "reported", "REPORTED", samples.next());
			SampleActivities.Sample last = samples.next();
			long version = 1;
			if (number % ONE_IN_CORRECTED == 0) {
				send(id, ++version, "corrected", "REPORTED", last);
			}
			if (number % ONE_IN_VALIDATED == 0) {
				send(id, ++version, "validated", "VALIDATED", last);
			}
		}
		this.activities += count;
		this.producer.flush();
	}

	private void send(String id, long version, String event, String status, SampleActivities.Sample sample) {
		String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
		String change = event.equals("corrected") ? "{\"fields\":[\"participants\"]}" : "{}";
		byte[] data = ("{\"activity\":" + sample.state(id, version, status, time) + ",\"change\":" + change + "}")
			.getBytes(StandardCharsets.UTF_8);
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, id, data);
		attributes(id, version, event, time).forEach((attribute) -> add(record.headers(), attribute));
		this.producer.send(record);
		this.events++;
	}

	private List<Map.Entry<String, String>> attributes(String id, long version, String event, String time) {
		return List.of(Map.entry("ce_specversion", "1.0"), Map.entry("ce_id", UUID.randomUUID().toString()),
				Map.entry("ce_source", "/project-service"),
				Map.entry("ce_type", "org.faitiere.activity." + event + ".v1"), Map.entry("ce_subject", id),
				Map.entry("ce_time", time), Map.entry("ce_sequence", Long.toString(version)),
				Map.entry("ce_actor", "banc-0"), Map.entry("ce_network", this.network),
				Map.entry("content-type", "application/json"));
	}

	private static void add(Headers headers, Map.Entry<String, String> attribute) {
		headers.add(attribute.getKey(), attribute.getValue().getBytes(StandardCharsets.UTF_8));
	}

	long activities() {
		return this.activities;
	}

	long events() {
		return this.events;
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
