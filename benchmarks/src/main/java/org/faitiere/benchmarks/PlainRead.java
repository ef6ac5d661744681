package org.faitiere.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer that reads a topic from its start and does nothing with it: nothing that
 * reads the log can be faster.
 */
final class PlainRead {

	private final Map<String, Object> settings;

	PlainRead(Workbench workbench) {
		this.settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + workbench.ports().kafka(),
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000, ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
	}

	double eventsPerSecond(String topic) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(this.settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((it) -> new TopicPartition(topic, it.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			long events = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
			long read = 0;
			long start = System.nanoTime();
			while (read < events) {
				read += consumer.poll(Duration.ofSeconds(1)).count();
			}
			return read / ((System.nanoTime() - start) / 1e9);
		}
	}

}
