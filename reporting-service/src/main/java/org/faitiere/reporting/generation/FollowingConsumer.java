package org.faitiere.reporting.generation;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.event.PassingFailure;
import org.faitiere.support.event.UnreadableEvent;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Runs consumers in listener containers, one for each generation.
 */
@Component
class FollowingConsumer {

	// Under load, events come one by one: taken a few together they cost the database a
	// fraction. What a topology lets out comes in batches already.
	private static final Duration PAUSE = Duration.ofMillis(50);

	// The more differences at once, the fewer sheets are written twice; they are small.
	private static final String DIFFERENCES_AT_ONCE = "2000";

	private static final long RETRY_MILLIS = 500;

	private static final int TRIES = 3;

	private final ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers;

	private final CommonErrorHandler deadLetters;

	private final CommonErrorHandler deadAlready;

	private final KafkaAdmin admin;

	private final EventLog log;

	private final LiveGeneration live;

	private final MeasuredConsumer measured;

	FollowingConsumer(ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers,
			CommonErrorHandler deadLetters, KafkaAdmin admin, EventLog log, LiveGeneration live,
			MeasuredConsumer measured) {
		this.containers = containers;
		this.deadLetters = deadLetters;
		this.deadAlready = passedOver();
		this.admin = admin;
		this.log = log;
		this.live = live;
		this.measured = measured;
	}

	/**
	 * For a generation that is being built: what cannot be taken is among the dead
	 * letters already.
	 */
	private static CommonErrorHandler passedOver() {
		DefaultErrorHandler handler = new DefaultErrorHandler((record, failure) -> {
			if (PassingFailure.is(failure)) {
				throw new KafkaException("Not passed over, since the failure passes", failure);
			}
		}, new FixedBackOff(RETRY_MILLIS, TRIES - 1));
		handler.setBackOffFunction((record, failure) -> new FixedBackOff(RETRY_MILLIS,
				PassingFailure.is(failure) ? FixedBackOff.UNLIMITED_ATTEMPTS : TRIES - 1));
		handler.setLogLevel(KafkaException.Level.WARN);
		handler.addNotRetryableExceptions(UnreadableEvent.class);
		return handler;
	}

	private static Properties manyAtOnce() {
		Properties settings = new Properties();
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, DIFFERENCES_AT_ONCE);
		return settings;
	}

	private CommonErrorHandler errorHandler(Generation generation) {
		PerGeneration<CommonErrorHandler> each = new PerGeneration<>(
				(it) -> it.equals(generation) ? this.deadLetters : this.deadAlready);
		return this.live.view(CommonErrorHandler.class, each);
	}

	Projection projection(Following following) {
		return new Listening(following);
	}

	@Bean
	static NewTopics followedTopics(List<Following> followings, EventLog log, LiveGeneration live) {
		return new NewTopics(followings.stream().flatMap((it) -> topics(it, log, live.get())).toArray(NewTopic[]::new));
	}

	private static Stream<NewTopic> topics(Following it, EventLog log, Generation generation) {
		return it.own() ? Stream.of(log.topic(it.topic(generation)))
				: Stream.of(log.topic(it.topic()), log.deadLetters(it.topic()));
	}

	/**
	 * A projection that is written by a listener.
	 */
	private final class Listening implements Projection {

		private final Following following;

		private Listening(Following following) {
			this.following = following;
		}

		@Override
		public String name() {
			return this.following.name();
		}

		@Override
		public String group(Generation generation) {
			return this.following.group(generation);
		}

		@Override
		public Set<String> topics(Generation generation) {
			return Set.of(this.following.topic(generation));
		}

		@Override
		public Set<String> ownTopics(Generation generation) {
			return this.following.own() ? topics(generation) : Set.of();
		}

		@Override
		public boolean isSeen() {
			return true;
		}

		@Override
		public void prepare(Generation generation) {
			if (this.following.own()) {
				FollowingConsumer.this.admin
					.createOrModifyTopics(FollowingConsumer.this.log.topic(this.following.topic(generation)));
			}
		}

		@Override
		public Running start(Generation generation) {
			var container = FollowingConsumer.this.containers.createContainer(this.following.topic(generation));
			container.setCommonErrorHandler(errorHandler(generation));
			container.setBeanName(generation.named(name()));
			container.getContainerProperties().setGroupId(group(generation));
			if (this.following.own()) {
				container.getContainerProperties().setKafkaConsumerProperties(manyAtOnce());
			}
			else {
				container.getContainerProperties().setIdleBetweenPolls(PAUSE.toMillis());
			}
			BatchConsumer consumer = FollowingConsumer.this.measured.of(name(), generation,
					this.following.consumer().apply(generation));
			container.getContainerProperties()
				.setMessageListener((BatchMessageListener<byte[], byte[]>) consumer::take);
			container.start();
			return new Started(container);
		}

	}

	/**
	 * A container that was started.
	 *
	 * @param container the container
	 */
	private record Started(MessageListenerContainer container) implements Projection.Running {

		@Override
		public String state() {
			return this.container.isRunning() ? "RUNNING" : "STOPPED";
		}

		@Override
		public void stop() {
			this.container.stop();
		}

		@Override
		public void pause(boolean paused) {
			// Out of the group, so that all replicas can see that nobody writes.
			if (paused) {
				this.container.stop();
			}
			else if (!this.container.isRunning()) {
				this.container.start();
			}
		}

	}

}
