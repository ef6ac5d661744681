package org.faitiere.reporting.figure;

import java.util.Objects;
import java.util.Properties;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.faitiere.reporting.ReportingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Runs the topology, and tells whether it runs.
 */
@Component("figures")
@EnableKafkaStreams
public class RunningTopology implements HealthIndicator, StreamsBuilderFactoryBeanConfigurer {

	/** Name of the topology, and of its consumer group. */
	public static final String GROUP = "reporting-figures";

	private static final Logger logger = LoggerFactory.getLogger(RunningTopology.class);

	private final ReportingProperties settings;

	private final KafkaAdmin topics;

	private volatile KafkaStreams.State state = KafkaStreams.State.CREATED;

	RunningTopology(ReportingProperties settings, KafkaAdmin topics) {
		this.settings = settings;
		this.topics = topics;
	}

	@Override
	public void configure(StreamsBuilderFactoryBean factory) {
		Properties properties = new Properties();
		properties.putAll(Objects.requireNonNull(factory.getStreamsConfiguration()));
		properties.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
		properties.put(StreamsConfig.STATE_DIR_CONFIG, this.settings.stateDirectory().toAbsolutePath().toString());
		properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, this.settings.commitInterval().toMillis());
		properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, this.settings.streamThreads());
		properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStateTopology.class);
		properties.put(BoundedStateTopology.CACHE_BYTES, this.settings.stateCache().toBytes());
		factory.setStreamsConfiguration(properties);
		// A clean stop hands its tasks on at once, instead of after the session time-out.
		factory.setLeaveGroupOnClose(true);
		factory.setStateListener((now, before) -> this.state = now);
		factory.setStreamsUncaughtExceptionHandler((ex) -> {
			logger.error("A thread of the topology failed and is replaced", ex);
			// The broker may have come after this service, and then knows no topics yet.
			this.topics.initialize();
			return StreamThreadExceptionResponse.REPLACE_THREAD;
		});
	}

	/**
	 * The state of the topology, such as RUNNING or REBALANCING.
	 */
	public String state() {
		return this.state.name();
	}

	@Override
	public Health health() {
		Health.Builder health = this.state.isRunningOrRebalancing() ? Health.up() : Health.outOfService();
		return health.withDetail("state", this.state.name()).build();
	}

}
