package org.faitiere.reporting.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.faitiere.reporting.figure.RunningTopology;
import org.faitiere.reporting.status.Status.ConsumerLag;
import org.faitiere.support.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;
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

	private static final String ACTIVITIES = "project.activities";

	private final KafkaListenerEndpointRegistry listeners;

	private final RunningTopology topology;

	private final Admin admin;

	private final WaitingConsumer waiting;

	private final Clock clock;

	private @Nullable Reading last;

	LagConsumer(KafkaListenerEndpointRegistry listeners, RunningTopology topology, KafkaAdmin kafkaAdmin,
			ConsumerFactory<byte[], byte[]> consumers, Clock clock) {
		this.listeners = listeners;
		this.topology = topology;
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

	private Reading readNow() {
		Map<String, Source> sources = new LinkedHashMap<>();
		sources.put("figures", new Source(RunningTopology.GROUP, Set.of(ACTIVITIES), this.topology.state()));
		for (MessageListenerContainer it : this.listeners.getAllListenerContainers()) {
			sources.put(it.getListenerId(), new Source(it.getGroupId(), Set.of(it.getContainerProperties().getTopics()),
					it.isRunning() ? "RUNNING" : "STOPPED"));
		}
		try {
			return read(sources);
		}
		catch (ExecutionException ex) {
			logger.warn("The broker does not say how far behind consumers are: {}", ex.toString());
			List<ConsumerLag> unknown = sources.entrySet()
				.stream()
				.map((it) -> new ConsumerLag(it.getKey(), it.getValue().group(), null, null, "UNREACHABLE"))
				.toList();
			return new Reading(this.clock.instant(), unknown, null);
		}
	}

	private Reading read(Map<String, Source> sources) throws ExecutionException {
		List<ConsumerLag> consumers = new ArrayList<>();
		Set<String> deadLetters = new HashSet<>();
		for (Map.Entry<String, Source> it : sources.entrySet()) {
			Source source = it.getValue();
			WaitingConsumer.Waiting found = this.waiting.of(source.group(), source.topics());
			consumers
				.add(new ConsumerLag(it.getKey(), source.group(), found.events(), found.seconds(), source.state()));
			source.topics().forEach((topic) -> deadLetters.add(topic + EventLog.DEAD_LETTERS));
		}
		return new Reading(this.clock.instant(), consumers, this.waiting.held(this.waiting.partitions(deadLetters)));
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
	 * @param deadLetters how many events could not be read
	 */
	record Reading(Instant at, List<ConsumerLag> consumers, @Nullable Long deadLetters) {
	}

	/**
	 * What a consumer reads.
	 *
	 * @param group its consumer group
	 * @param topics its topics
	 * @param state whether it runs
	 */
	private record Source(String group, Set<String> topics, String state) {
	}

}
