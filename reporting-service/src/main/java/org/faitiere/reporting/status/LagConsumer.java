package org.faitiere.reporting.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.generation.RunningGenerations;
import org.faitiere.reporting.generation.RunningGenerations.Follower;
import org.faitiere.reporting.status.Status.ConsumerLag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Asks the broker how far behind each consumer of this service is. Readings are kept for
 * a second, so that a busy status page does not load the broker.
 */
@Component
class LagConsumer implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(LagConsumer.class);

	private static final Duration KEPT_FOR = Duration.ofSeconds(1);

	private static final int LIMIT_MILLIS = 2000;

	private final RunningGenerations generations;

	private final Admin admin;

	private final WaitingConsumer waiting;

	private final Clock clock;

	private @Nullable Reading last;

	LagConsumer(RunningGenerations generations, KafkaAdmin kafkaAdmin, ConsumerFactory<byte[], byte[]> consumers,
			Clock clock) {
		this.generations = generations;
		Map<String, Object> settings = new TreeMap<>(kafkaAdmin.getConfigurationProperties());
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
		this.admin = Admin.create(settings);
		this.waiting = new WaitingConsumer(this.admin, consumers, clock);
		this.clock = clock;
	}

	synchronized Reading read() {
		Reading known = this.last;
		if (known == null || known.at().plus(KEPT_FOR).isBefore(this.clock.instant())) {
			known = readNow();
			this.last = known;
		}
		return known;
	}

	/**
	 * Whether nothing of the log waits for a consumer at this moment.
	 */
	boolean hasCaughtUp(String name) {
		return readNow().consumers()
			.stream()
			.anyMatch((it) -> it.name().equals(name) && Long.valueOf(0).equals(it.lagEvents()));
	}

	/**
	 * Where the log of activities ends; empty if the broker does not say.
	 */
	List<LogPosition> endOfActivities() {
		try {
			return this.waiting.ends(List.of(ActivityEvent.TOPIC));
		}
		catch (ExecutionException ex) {
			logger.warn("The broker does not say where the log ends: {}", ex.toString());
			return List.of();
		}
	}

	private Reading readNow() {
		List<Follower> followers = this.generations.followers();
		try {
			return read(followers);
		}
		catch (ExecutionException ex) {
			logger.warn("The broker does not say how far behind consumers are: {}", ex.toString());
			List<ConsumerLag> unknown = followers.stream()
				.map((it) -> new ConsumerLag(it.name(), it.group(), null, null, "UNREACHABLE"))
				.toList();
			return new Reading(this.clock.instant(), unknown);
		}
	}

	private Reading read(List<Follower> followers) throws ExecutionException {
		List<ConsumerLag> consumers = new ArrayList<>();
		for (Follower it : followers) {
			WaitingConsumer.Waiting found = this.waiting.of(it.group(), it.topics());
			consumers.add(new ConsumerLag(it.name(), it.group(), found.events(), found.seconds(), it.state()));
		}
		return new Reading(this.clock.instant(), consumers);
	}

	@Override
	public void destroy() {
		this.admin.close(Duration.ofMillis(LIMIT_MILLIS));
	}

	/**
	 * What was read at one time.
	 *
	 * @param at when
	 * @param consumers the consumers
	 */
	record Reading(Instant at, List<ConsumerLag> consumers) {
	}

}
