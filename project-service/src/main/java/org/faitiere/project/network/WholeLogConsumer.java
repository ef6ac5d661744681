package org.faitiere.project.network;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.faitiere.support.event.PassingFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads all that the log says of networks and organisations, beside the listeners and
 * without moving their positions.
 */
@Component
class WholeLogConsumer {

	private static final Logger logger = LoggerFactory.getLogger(WholeLogConsumer.class);

	private static final Duration POLL = Duration.ofMillis(200);

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final NetworkConsumer networks;

	WholeLogConsumer(ConsumerFactory<byte[], byte[]> consumers, NetworkConsumer networks) {
		this.consumers = consumers;
		this.networks = networks;
	}

	/**
	 * Reads from the start of the log to its end at this moment.
	 */
	void read(NetworkView view, Progress progress) {
		Map<String, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>>> topics = this.networks.into(view);
		String group = "project-service.rebuild-" + UUID.randomUUID();
		try (Consumer<byte[], byte[]> consumer = this.consumers.createConsumer(group, "rebuild")) {
			List<TopicPartition> partitions = topics.keySet()
				.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((it) -> new TopicPartition(it.topic(), it.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			long total = ends.values().stream().mapToLong(Long::longValue).sum();
			long done = 0;
			while (done < total) {
				consumer.poll(POLL).forEach((it) -> take(it, topics.get(it.topic())));
				done = partitions.stream().mapToLong((it) -> Math.min(consumer.position(it), ends.get(it))).sum();
				progress.at(done, total);
			}
		}
	}

	private static void take(ConsumerRecord<byte[], byte[]> record,
			java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
		try {
			consumer.accept(record);
		}
		catch (RuntimeException ex) {
			if (PassingFailure.is(ex)) {
				throw ex;
			}
			// It is among the dead letters already.
			logger.warn("Passed over {}-{}@{}: {}", record.topic(), record.partition(), record.offset(),
					ex.getClass().getSimpleName());
		}
	}

	/**
	 * Is told how much was read.
	 */
	@FunctionalInterface
	interface Progress {

		void at(long done, long total);

	}

}
