package org.faitiere.reporting.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * Looks at what waits for a consumer group in the log, without taking it.
 */
public class WaitingConsumer {

	private static final Duration LOOK = Duration.ofMillis(500);

	private final Admin admin;

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final Clock clock;

	public WaitingConsumer(Admin admin, ConsumerFactory<byte[], byte[]> consumers, Clock clock) {
		this.admin = admin;
		this.consumers = consumers;
		this.clock = clock;
	}

	/**
	 * What waits for a group in its topics and in whatever else it reads.
	 */
	public Waiting of(String group, Collection<String> topics) throws ExecutionException {
		Map<TopicPartition, OffsetAndMetadata> taken = get(
				this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		Set<TopicPartition> partitions = partitions(topics);
		partitions.addAll(taken.keySet());
		Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
		Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
		Map<TopicPartition, Long> behind = new HashMap<>();
		ends.forEach((partition, end) -> {
			OffsetAndMetadata offset = taken.get(partition);
			long next = Math.max((offset != null) ? offset.offset() : 0, starts.getOrDefault(partition, 0L));
			if (next < end) {
				behind.put(partition, next);
			}
		});
		return behind.isEmpty() ? new Waiting(0, 0) : look(behind, ends);
	}

	/**
	 * Where some topics end.
	 */
	List<LogPosition> ends(Collection<String> topics) throws ExecutionException {
		return offsets(partitions(topics), OffsetSpec.latest()).entrySet()
			.stream()
			.map((it) -> new LogPosition(it.getKey().topic(), it.getKey().partition(), it.getValue()))
			.sorted(Comparator.comparing(LogPosition::topic).thenComparing(LogPosition::partition))
			.toList();
	}

	/**
	 * How many of the events in its topics a group has taken.
	 */
	public Taken taken(String group, Collection<String> topics) throws ExecutionException {
		Map<TopicPartition, OffsetAndMetadata> taken = get(
				this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		Set<TopicPartition> partitions = partitions(topics);
		long start = sum(offsets(partitions, OffsetSpec.earliest()));
		long end = sum(offsets(partitions, OffsetSpec.latest()));
		long left = partitions.stream().mapToLong((it) -> (taken.get(it) != null) ? taken.get(it).offset() : 0).sum();
		return new Taken(Math.max(0, left - start), end - start);
	}

	/**
	 * Where a group's topics, and whatever else it reads, end now, with what is not
	 * committed yet.
	 */
	public Map<TopicPartition, Long> ends(String group, Collection<String> topics) throws ExecutionException {
		Set<TopicPartition> partitions = partitions(topics);
		partitions.addAll(get(this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).keySet());
		return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
	}

	/**
	 * Whether a group has taken all that is before those ends.
	 */
	public boolean hasTaken(String group, Map<TopicPartition, Long> ends) throws ExecutionException {
		Map<TopicPartition, OffsetAndMetadata> taken = get(
				this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		Map<TopicPartition, Long> behind = new HashMap<>();
		ends.forEach((partition, end) -> {
			long next = (taken.get(partition) != null) ? taken.get(partition).offset() : 0;
			if (next < end) {
				behind.put(partition, next);
			}
		});
		return behind.isEmpty() || look(behind, ends).events() == 0;
	}

	private static long sum(Map<TopicPartition, Long> offsets) {
		return offsets.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * The partitions of those topics that there are.
	 */
	private Set<TopicPartition> partitions(Collection<String> topics) throws ExecutionException {
		Set<TopicPartition> partitions = new HashSet<>();
		for (var topic : this.admin.describeTopics(topics).topicNameValues().entrySet()) {
			try {
				int count = get(topic.getValue()).partitions().size();
				IntStream.range(0, count).forEach((it) -> partitions.add(new TopicPartition(topic.getKey(), it)));
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
					throw ex;
				}
			}
		}
		return partitions;
	}

	/**
	 * Reads the first waiting event of each partition: its time tells how long it waits,
	 * and where there is none, the rest is only the marks of transactions.
	 */
	private Waiting look(Map<TopicPartition, Long> behind, Map<TopicPartition, Long> ends) {
		Properties settings = new Properties();
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "2000");
		try (Consumer<byte[], byte[]> consumer = this.consumers.createConsumer(null, "status", null, settings)) {
			consumer.assign(behind.keySet());
			behind.forEach(consumer::seek);
			Map<TopicPartition, Long> oldest = new HashMap<>();
			long until = this.clock.millis() + LOOK.toMillis();
			while (this.clock.millis() < until && !seenAll(consumer, ends, oldest.keySet())) {
				for (ConsumerRecord<byte[], byte[]> it : consumer.poll(Duration.ofMillis(100))) {
					oldest.putIfAbsent(new TopicPartition(it.topic(), it.partition()), it.timestamp());
				}
			}
			long events = behind.entrySet()
				.stream()
				.filter((it) -> oldest.containsKey(it.getKey())
						|| consumer.position(it.getKey()) < end(ends, it.getKey()))
				.mapToLong((it) -> end(ends, it.getKey()) - it.getValue())
				.sum();
			long first = oldest.values().stream().mapToLong(Long::longValue).min().orElse(this.clock.millis());
			return new Waiting(events, Math.max(0, this.clock.millis() - first) / 1000);
		}
	}

	private static boolean seenAll(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends,
			Set<TopicPartition> seen) {
		return consumer.assignment()
			.stream()
			.allMatch((it) -> seen.contains(it) || consumer.position(it) >= end(ends, it));
	}

	private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
		return Objects.requireNonNullElse(ends.get(partition), 0L);
	}

	private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec)
			throws ExecutionException {
		return offsets(partitions, spec, IsolationLevel.READ_COMMITTED);
	}

	private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation)
			throws ExecutionException {
		Map<TopicPartition, OffsetSpec> wanted = partitions.stream()
			.collect(Collectors.toMap((it) -> it, (it) -> spec));
		Map<TopicPartition, ListOffsetsResultInfo> found = get(
				this.admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all());
		return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (it) -> it.getValue().offset()));
	}

	private static <T> T get(KafkaFuture<T> future) throws ExecutionException {
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ExecutionException(ex);
		}
	}

	/**
	 * What a group has taken.
	 *
	 * @param done events that it has taken
	 * @param total events that there are
	 */
	public record Taken(long done, long total) {
	}

	/**
	 * What waits for a group.
	 *
	 * @param events how many events
	 * @param seconds for how long the oldest of them
	 */
	public record Waiting(long events, long seconds) {
	}

}
