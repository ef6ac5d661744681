package org.faitiere.local.backup;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.faitiere.local.platform.LocalProblem;

/**
 * Reads one partition between two places, without what was written in transactions that
 * did not end well.
 */
final class PartitionReader implements Iterator<ConsumerRecord<byte[], byte[]>>, AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final TopicPartition partition;

	private final long end;

	private Iterator<ConsumerRecord<byte[], byte[]>> batch = Collections.emptyIterator();

	PartitionReader(Installation installation, TopicPartition partition, long from, long end) {
		this.consumer = new KafkaConsumer<>(
				installation.client(Map.of("isolation.level", "read_committed", "auto.offset.reset", "earliest",
						"allow.auto.create.topics", false, "client.id", "backup")),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
		this.partition = partition;
		this.end = end;
		this.consumer.assign(List.of(partition));
		this.consumer.seek(partition, from);
	}

	@Override
	public boolean hasNext() {
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (!this.batch.hasNext() && this.consumer.position(this.partition) < this.end) {
			if (System.nanoTime() > until) {
				throw new LocalProblem("problem.kafkaRefused", this.partition, "time-out");
			}
			this.batch = this.consumer.poll(Duration.ofSeconds(1))
				.records(this.partition)
				.stream()
				.filter((it) -> it.offset() < this.end)
				.iterator();
		}
		return this.batch.hasNext();
	}

	@Override
	public ConsumerRecord<byte[], byte[]> next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.batch.next();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
