package org.faitiere.support.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.faitiere.support.trace.EventTraces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Publishes the events that wait in outboxes: at once after each write, and by a sweep
 * for whatever was left.
 * <p>
 * Delivery is at least once and in order per aggregate: an outbox is always sent from its
 * start, the next event only after the broker has the one before. Several replicas may
 * send the same event; they never send a later one first, and consumers drop repetitions
 * by sequence.
 */
public final class OutboxRelay implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	private static final Duration SEND_LIMIT = Duration.ofSeconds(15);

	private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(2);

	private static final int SWEEP_SIZE = 500;

	private static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;

	// A sweep may read a whole collection where an index is missing, so it is not done
	// each second without a reason.
	private static final Duration CALM_INTERVAL = Duration.ofSeconds(30);

	// After a start or a failure something may well have been left; the sweep then comes
	// each second for so long.
	private static final Duration WATCHFUL_FOR = Duration.ofSeconds(30);

	private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");

	private static final AttributeKey<String> EVENT = AttributeKey.stringKey("cloudevents.event_type");

	private final KafkaTemplate<String, CloudEvent> kafka;

	private final CloudEventMapper mapper;

	private final Counter published;

	private final EventTraces traces;

	private final MeterRegistry meters;

	private final Map<AggregateStore<?>, OutboxGauges> stores = new ConcurrentHashMap<>();

	// Keeps this process from sending one outbox twice at the same time; striped to stay
	// bounded.
	private final List<ReentrantLock> locks = IntStream.range(0, 256).mapToObj((i) -> new ReentrantLock()).toList();

	private volatile ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

	private volatile boolean running;

	private volatile long watchfulSince = System.nanoTime();

	private volatile long sweptAt = System.nanoTime();

	public OutboxRelay(KafkaTemplate<String, CloudEvent> kafka, CloudEventMapper mapper, EventTraces traces,
			MeterRegistry meters) {
		this.kafka = kafka;
		this.mapper = mapper;
		this.traces = traces;
		this.meters = meters;
		this.published = Counter.builder("faitiere.outbox.published")
			.description("Events handed to Kafka")
			.register(meters);
	}

	/**
	 * Gives an event the hashes that it will be published with.
	 */
	OutboxEvent chained(String id, OutboxEvent event, @Nullable String previousHash) {
		return this.mapper.chained(id, event, previousHash);
	}

	void watch(AggregateStore<?> store) {
		this.stores.put(store, new OutboxGauges(store.topic(), this.meters));
	}

	/**
	 * Publishes what waits in the outbox of an aggregate.
	 */
	void publishSoon(AggregateStore<?> store, String id) {
		soon(id, () -> publishOrLeave(store, id, () -> store.outboxOf(id)));
	}

	/**
	 * Publishes an outbox that is known, as that of a new aggregate is.
	 */
	void publishSoon(AggregateStore<?> store, String id, AggregateStore.Outbox outbox) {
		soon(id, () -> publishOrLeave(store, id, () -> outbox));
	}

	private void soon(String id, Runnable publication) {
		try {
			this.executor.execute(publication);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Stopping: the events of {} wait for the next sweep", id);
		}
	}

	/**
	 * Sweeps each second after a start or a failure, and now and then for what another
	 * replica left in a crash.
	 */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	public void sweepWhenDue() {
		long now = System.nanoTime();
		if (now - this.watchfulSince < WATCHFUL_FOR.toNanos() || now - this.sweptAt > CALM_INTERVAL.toNanos()) {
			this.sweptAt = now;
			try {
				sweep();
			}
			catch (RuntimeException ex) {
				// The database is away: what it keeps is looked for as soon as it is
				// back.
				this.watchfulSince = System.nanoTime();
				logger.warn("Outboxes could not be looked at: {}", ex.toString());
			}
		}
	}

	/**
	 * Sends what a crash, a stop or an unreachable broker left behind. An event that the
	 * broker refuses for what it is does not hold up those of others.
	 */
	void sweep() {
		for (Map.Entry<AggregateStore<?>, OutboxGauges> each : this.stores.entrySet()) {
			if (!sweep(each.getKey(), each.getValue())) {
				return;
			}
		}
	}

	/**
	 * Sends what one store has left.
	 * @return whether the broker could be reached
	 */
	private boolean sweep(AggregateStore<?> store, OutboxGauges gauges) {
		AggregateStore.Backlog backlog = store.unpublishedFor(LEFT_BEHIND_AFTER, SWEEP_SIZE);
		gauges.found(backlog);
		boolean all = true;
		for (String id : backlog.ids()) {
			Outcome outcome = this.running ? publishOrLeave(store, id, () -> store.outboxOf(id)) : Outcome.OUT_OF_REACH;
			if (outcome == Outcome.OUT_OF_REACH) {
				return false;
			}
			all &= outcome == Outcome.PUBLISHED;
		}
		if (all) {
			gauges.allPublished(backlog);
		}
		return true;
	}

	private Outcome publishOrLeave(AggregateStore<?> store, String id, Supplier<AggregateStore.Outbox> waiting) {
		ReentrantLock lock = this.locks.get(Math.floorMod(id.hashCode(), this.locks.size()));
		lock.lock();
		try {
			publish(store, id, waiting.get());
			return Outcome.PUBLISHED;
		}
		catch (ExecutionException | TimeoutException | RuntimeException ex) {
			this.watchfulSince = System.nanoTime();
			logger.warn("Events of {} {} stay in their outbox: {}", store.topic(), id, ex.toString());
			return Outcome.of(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Outcome.OUT_OF_REACH;
		}
		finally {
			lock.unlock();
		}
	}

	private void publish(AggregateStore<?> store, String id, AggregateStore.Outbox waiting)
			throws ExecutionException, InterruptedException, TimeoutException {
		long sent = 0;
		AggregateStore.Outbox outbox = waiting;
		while (!outbox.events().isEmpty()) {
			for (OutboxEvent event : outbox.events()) {
				if (event.sequence() > sent) {
					send(store.topic(), id, event);
					sent = event.sequence();
				}
			}
			if (store.markPublished(id, outbox.version())) {
				return;
			}
			outbox = store.outboxOf(id);
		}
	}

	private void send(String topic, String id, OutboxEvent event)
			throws ExecutionException, InterruptedException, TimeoutException {
		try (EventTraces.Step step = this.traces.begin("publish " + topic, SpanKind.PRODUCER,
				Attributes.of(DESTINATION, topic, EVENT, event.type()), event.traceparent())) {
			CloudEvent message = this.mapper.toCloudEvent(id, event);
			try {
				this.kafka.send(topic, id, message).get(SEND_LIMIT.toSeconds(), TimeUnit.SECONDS);
				this.published.increment();
			}
			catch (ExecutionException | TimeoutException | RuntimeException ex) {
				step.failed(ex);
				throw ex;
			}
		}
	}

	@Override
	public void start() {
		if (this.executor.isShutdown()) {
			this.executor = Executors.newVirtualThreadPerTaskExecutor();
		}
		this.watchfulSince = System.nanoTime();
		this.running = true;
	}

	/**
	 * Lets what is being sent finish; the rest waits in its outbox for the next start.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.executor.shutdown();
		try {
			if (!this.executor.awaitTermination(5, TimeUnit.SECONDS)) {
				this.executor.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Starts before the web server and stops after it: requests that are still answered
	 * while the service stops have events, too.
	 */
	@Override
	public int getPhase() {
		return PHASE;
	}

	/**
	 * What became of an attempt to publish.
	 */
	private enum Outcome {

		PUBLISHED, REFUSED, OUT_OF_REACH;

		static Outcome of(Throwable failure) {
			for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
				if (cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException) {
					return REFUSED;
				}
			}
			return OUT_OF_REACH;
		}

	}

}
