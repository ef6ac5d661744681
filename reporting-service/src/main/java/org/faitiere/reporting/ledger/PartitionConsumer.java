package org.faitiere.reporting.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads partitions of the log at given offsets with one Kafka consumer, which belongs to
 * one thread at a time.
 */
class PartitionConsumer implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(200);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	// Reading on is cheaper than a fetch at another offset up to about so many records.
	private static final long READ_ON = 200;

	private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

	PartitionConsumer(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
		this.consumer = consumer;
	}

	/**
	 * What the partitions of some topics hold.
	 */
	List<Range> extent(List<String> topics) {
		List<TopicPartition> partitions = new ArrayList<>();
		for (String topic : topics) {
			for (PartitionInfo partition : this.consumer.partitionsFor(topic)) {
				partitions.add(new TopicPartition(topic, partition.partition()));
			}
		}
		// The client warns of each answer about a partition that it is not assigned.
		this.consumer.assign(partitions);
		Map<TopicPartition, Long> starts = this.consumer.beginningOffsets(partitions);
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(partitions);
		return partitions.stream()
			.map((it) -> new Range(it.topic(), it.partition(), starts.getOrDefault(it, 0L), ends.getOrDefault(it, 0L)))
			.sorted(Range.ORDER)
			.toList();
	}

	/**
	 * What is at some places, as far as there is anything.
	 */
	Map<Position, LogRecord> read(Collection<Position> positions) {
		Map<TopicPartition, NavigableSet<Long>> wanted = new HashMap<>();
		positions.forEach((it) -> wanted
			.computeIfAbsent(new TopicPartition(it.topic(), it.partition()), (partition) -> new TreeSet<>())
			.add(it.offset()));
		Map<Position, LogRecord> found = new TreeMap<>();
		wanted.forEach((partition, offsets) -> {
			this.consumer.assign(List.of(partition));
			read(partition, held(partition, offsets), found);
		});
		return found;
	}

	private NavigableSet<Long> held(TopicPartition partition, NavigableSet<Long> offsets) {
		long start = this.consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
		long end = this.consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
		return (start < end) ? offsets.subSet(start, true, end, false) : new TreeSet<>();
	}

	private void read(TopicPartition partition, NavigableSet<Long> offsets, Map<Position, LogRecord> found) {
		Long next = offsets.isEmpty() ? null : offsets.first();
		long at = -1;
		while (next != null) {
			if (at < 0 || next - at > READ_ON) {
				this.consumer.seek(partition, next);
			}
			at = pollBeyond(partition, next, (it) -> {
				if (offsets.contains(it.offset())) {
					LogRecord read = read(it);
					found.put(read.position(), read);
				}
			});
			next = offsets.ceiling(at);
		}
	}

	/**
	 * Hands over what is in a range.
	 */
	void forEach(Range range, Consumer<LogRecord> taker) {
		TopicPartition partition = new TopicPartition(range.topic(), range.partition());
		this.consumer.assign(List.of(partition));
		this.consumer.seek(partition, range.from());
		long at = range.from();
		while (at < range.to()) {
			at = pollBeyond(partition, at, (it) -> {
				if (it.offset() < range.to()) {
					taker.accept(read(it));
				}
			});
		}
	}

	/**
	 * Polls until the consumer stands behind an offset.
	 * @return where it stands then
	 */
	private long pollBeyond(TopicPartition partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < until) {
			this.consumer.poll(POLL).forEach(taker);
			long at = this.consumer.position(partition);
			if (at > offset) {
				return at;
			}
		}
		throw new LogUnreachable(partition + " at " + offset);
	}

	/**
	 * A record as it came.
	 */
	static LogRecord read(ConsumerRecord<byte[], byte[]> record) {
		byte[] value = (record.value() != null) ? record.value() : new byte[0];
		return new LogRecord(new Position(record.topic(), record.partition(), record.offset()), event(record, value),
				value);
	}

	private static @Nullable CloudEvent event(ConsumerRecord<byte[], byte[]> record, byte[] value) {
		try {
			return KafkaMessageFactory.createReader(record.headers(), value).toEvent();
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
