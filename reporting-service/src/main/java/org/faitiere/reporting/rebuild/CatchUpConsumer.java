package org.faitiere.reporting.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.Projection;
import org.faitiere.reporting.generation.RunningGenerations;
import org.faitiere.reporting.status.WaitingConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Knows how much of the log a generation has taken, and removes what the broker keeps for
 * one.
 */
@Component
class CatchUpConsumer implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(CatchUpConsumer.class);

	private static final int LIMIT_MILLIS = 5000;

	private static final Duration PAUSE = Duration.ofMillis(50);

	/**
	 * From the log to the sums, from the sums to the cells, from the cells to readers.
	 */
	private static final int STEPS = 3;

	private final RunningGenerations running;

	private final Admin admin;

	private final WaitingConsumer waiting;

	CatchUpConsumer(RunningGenerations running, KafkaAdmin kafkaAdmin, ConsumerFactory<byte[], byte[]> consumers,
			Clock clock) {
		this.running = running;
		Map<String, Object> settings = new TreeMap<>(kafkaAdmin.getConfigurationProperties());
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
		this.admin = Admin.create(settings);
		this.waiting = new WaitingConsumer(this.admin, consumers, clock);
	}

	/**
	 * How far the slowest reader of events is.
	 */
	Progress progress(Generation generation) {
		return this.running.projections()
			.stream()
			.filter((it) -> !it.ownTopics(generation).containsAll(it.topics(generation)))
			.map((it) -> of(() -> this.waiting.taken(it.group(generation), it.topics(generation))))
			.map((it) -> new Progress(it.done(), it.total()))
			.min(Comparator.comparingLong((it) -> it.done() - it.total()))
			.orElse(new Progress(0, 0));
	}

	/**
	 * Waits until readers of a generation find all that was in the log when this was
	 * called.
	 * @param check called now and then; ends the waiting by throwing
	 */
	void await(Generation generation, Runnable check) {
		for (int step = 0; step < STEPS; step++) {
			Map<String, Map<TopicPartition, Long>> ends = new HashMap<>();
			for (Projection it : this.running.projections()) {
				ends.put(it.group(generation),
						of(() -> this.waiting.ends(it.group(generation), it.topics(generation))));
			}
			ends.forEach((group, end) -> {
				while (!of(() -> this.waiting.hasTaken(group, end))) {
					check.run();
					LockSupport.parkNanos(PAUSE.toNanos());
				}
			});
		}
	}

	/**
	 * Whether no process writes what readers of a generation see.
	 */
	boolean isUnattended(Generation generation) {
		List<String> groups = this.running.projections()
			.stream()
			.filter(Projection::isSeen)
			.map((it) -> it.group(generation))
			.toList();
		return this.admin.describeConsumerGroups(groups)
			.describedGroups()
			.values()
			.stream()
			.allMatch((it) -> of(() -> isWithoutMembers(it)));
	}

	private static boolean isWithoutMembers(KafkaFuture<ConsumerGroupDescription> group) throws ExecutionException {
		try {
			return get(group).members().isEmpty();
		}
		catch (ExecutionException ex) {
			// A group that has never read anything is gone with its last member.
			if (ex.getCause() instanceof GroupIdNotFoundException) {
				return true;
			}
			throw ex;
		}
	}

	/**
	 * Deletes consumer groups and topics.
	 * @return whether all are gone; a group that is still in use is not deleted
	 */
	boolean delete(Collection<Projection> projections, Generation generation) {
		Set<String> groups = projections.stream().map((it) -> it.group(generation)).collect(Collectors.toSet());
		Set<String> topics = projections.stream()
			.flatMap((it) -> it.ownTopics(generation).stream())
			.collect(Collectors.toSet());
		return areGone(this.admin.deleteConsumerGroups(groups).deletedGroups())
				&& areGone(this.admin.deleteTopics(topics).topicNameValues());
	}

	private static boolean areGone(Map<String, KafkaFuture<Void>> deleted) {
		boolean gone = true;
		for (KafkaFuture<Void> it : deleted.values()) {
			try {
				get(it);
			}
			catch (ExecutionException ex) {
				gone &= ex.getCause() instanceof GroupIdNotFoundException
						|| ex.getCause() instanceof UnknownTopicOrPartitionException;
				logger.debug("Not deleted yet: {}", ex.toString());
			}
		}
		return gone;
	}

	private static <T> T of(Answer<T> answer) {
		try {
			return answer.get();
		}
		catch (ExecutionException ex) {
			throw new KafkaException("The broker does not say how far a generation is", ex);
		}
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

	@Override
	public void destroy() {
		this.admin.close(Duration.ofMillis(LIMIT_MILLIS));
	}

	/**
	 * Something that the broker answers.
	 *
	 * @param <T> type of the answer
	 */
	@FunctionalInterface
	private interface Answer<T> {

		T get() throws ExecutionException;

	}

	/**
	 * How much of the log was read.
	 *
	 * @param done events that were read
	 * @param total events that there are
	 */
	record Progress(long done, long total) {
	}

}
