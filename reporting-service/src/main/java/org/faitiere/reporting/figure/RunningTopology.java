package org.faitiere.reporting.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.faitiere.reporting.ReportingProperties;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.generation.Projection;
import org.faitiere.support.trace.EventTraces;
import org.faitiere.support.transport.KafkaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the topology in each generation, and tells whether that of the live one runs.
 */
@Component("figures")
@Order(0)
class RunningTopology implements Projection, HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(RunningTopology.class);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

	private final FigureTopology figures;

	private final ReportingProperties settings;

	private final KafkaClients kafka;

	private final KafkaAdmin topics;

	private final MeterRegistry meters;

	private final LiveGeneration live;

	private final EventTraces traces;

	private final Map<Generation, KafkaStreams> running = new ConcurrentHashMap<>();

	RunningTopology(FigureTopology figures, ReportingProperties settings, KafkaClients kafka, KafkaAdmin topics,
			MeterRegistry meters, LiveGeneration live, EventTraces traces) {
		this.figures = figures;
		this.settings = settings;
		this.kafka = kafka;
		this.topics = topics;
		this.meters = meters;
		this.live = live;
		this.traces = traces;
	}

	@Override
	public String name() {
		return "figures";
	}

	@Override
	public String group(Generation generation) {
		return generation.named("reporting-differences");
	}

	@Override
	public Set<String> topics(Generation generation) {
		return Set.of(ActivityEvent.TOPIC);
	}

	@Override
	public Set<String> ownTopics(Generation generation) {
		return FigureTopology.INTERNAL_TOPICS.stream()
			.map((it) -> group(generation) + it)
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public boolean isSeen() {
		return false;
	}

	@Override
	public Running start(Generation generation) {
		Properties properties = properties(generation);
		KafkaStreams streams = new KafkaStreams(this.figures.of(generation), properties);
		streams.setUncaughtExceptionHandler((ex) -> {
			logger.error("A thread of the topology failed and is replaced", ex);
			// The broker may have come after this service, and then knows no topics yet.
			this.topics.initialize();
			return StreamThreadExceptionResponse.REPLACE_THREAD;
		});
		KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
		metrics.bindTo(this.meters);
		this.running.put(generation, streams);
		streams.start();
		return new Started(generation, streams, metrics);
	}

	@Override
	public void forget(Generation generation) {
		Path folder = this.settings.stateDirectory().resolve(group(generation));
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			logger.warn("What is left in {} can be deleted: {}", folder, ex.toString());
		}
	}

	private Properties properties(Generation generation) {
		Properties properties = new Properties();
		properties.putAll(this.kafka.streams());
		properties.put(StreamsConfig.APPLICATION_ID_CONFIG, group(generation));
		properties.put(StreamsConfig.STATE_DIR_CONFIG, this.settings.stateDirectory().toAbsolutePath().toString());
		properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, this.settings.commitInterval().toMillis());
		properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, this.settings.streamThreads());
		properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStateTopology.class);
		properties.put(BoundedStateTopology.CACHE_BYTES, this.settings.stateCache().toBytes());
		// The differences of a batch are much alike.
		properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
		properties.putAll(DeadLetterTopology.SETTINGS);
		properties.put(DeadLetterTopology.WANTED, (BooleanSupplier) () -> this.live.get().equals(generation));
		properties.put(TracedTopology.TRACES, this.traces);
		return properties;
	}

	@Override
	public Health health() {
		KafkaStreams.State state = Optional.ofNullable(this.running.get(this.live.get()))
			.map(KafkaStreams::state)
			.orElse(KafkaStreams.State.CREATED);
		Health.Builder health = state.isRunningOrRebalancing() ? Health.up() : Health.outOfService();
		return health.withDetail("state", state.name()).build();
	}

	/**
	 * A topology that was started.
	 */
	private final class Started implements Running {

		private final Generation generation;

		private final KafkaStreams streams;

		private final KafkaStreamsMetrics metrics;

		private Started(Generation generation, KafkaStreams streams, KafkaStreamsMetrics metrics) {
			this.generation = generation;
			this.streams = streams;
			this.metrics = metrics;
		}

		@Override
		public String state() {
			return this.streams.state().name();
		}

		@Override
		public void stop() {
			RunningTopology.this.running.remove(this.generation, this.streams);
			this.metrics.close();
			// A clean stop hands its tasks on at once, instead of after the session
			// time-out.
			this.streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
				.withTimeout(LONGEST_STOP));
		}

	}

}
