package org.faitiere.local.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The event log as any Kafka client sees it: read from its start, and written to with
 * what is in it already.
 */
final class EventLog {

	static final String ACTIVITIES = "project.activities";

	private final String address;

	EventLog(String address) {
		this.address = address;
	}

	/**
	 * Everything in a topic, each partition in its order.
	 */
	List<ConsumerRecord<byte[], byte[]>> read(String topic) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.address, "isolation.level", "read_committed"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((it) -> new TopicPartition(topic, it.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
			while (partitions.stream().anyMatch((it) -> consumer.position(it) < ends.get(it))) {
				consumer.poll(Duration.ofMillis(500)).forEach(records::add);
			}
			return records;
		}
	}

	/**
	 * Appends records of a topic once more, in any order, as replicas that publish the
	 * same outbox might do much later; answers how many.
	 */
	int repeatShuffled(String topic, Random random) {
		List<ConsumerRecord<byte[], byte[]>> records = read(topic);
		Collections.shuffle(records, random);
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.address),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			records.forEach((it) -> producer
				.send(new ProducerRecord<>(topic, it.partition(), it.key(), it.value(), it.headers())));
		}
		return records.size();
	}

	/**
	 * A header's text, empty where there is none.
	 */
	static String header(ConsumerRecord<byte[], byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	static String key(ConsumerRecord<byte[], byte[]> record) {
		return new String(record.key(), StandardCharsets.UTF_8);
	}

}
