package org.faitiere.reporting.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.faitiere.reporting.deadletter.WaitingLetters;
import org.faitiere.reporting.status.Status.ConsumerLag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The status for operators: what the status page shows, looked at every 15 seconds. Each
 * replica tells of the whole, not of its share.
 */
@Component
class StatusGauges {

	private static final Logger logger = LoggerFactory.getLogger(StatusGauges.class);

	private final LagConsumer lag;

	private final WaitingLetters letters;

	private final MultiGauge events;

	private final MultiGauge seconds;

	private volatile List<ConsumerLag> consumers = List.of();

	private volatile WaitingLetters.Count waiting = new WaitingLetters.Count(0, null, null);

	StatusGauges(LagConsumer lag, WaitingLetters letters, MeterRegistry meters) {
		this.lag = lag;
		this.letters = letters;
		this.events = MultiGauge.builder("faitiere.consumer.lag.events")
			.description("Events of the log that a consumer has not taken yet")
			.register(meters);
		this.seconds = MultiGauge.builder("faitiere.consumer.lag")
			.description("How long the oldest of them has been waiting")
			.baseUnit("seconds")
			.register(meters);
		Gauge.builder("faitiere.figures.behind", this, StatusGauges::behind)
			.description("How long the oldest event has been waiting that some figure does not contain yet")
			.baseUnit("seconds")
			.register(meters);
		Gauge.builder("faitiere.dead.letters.waiting", this, (it) -> it.waiting.letters())
			.description("Events that a consumer set aside and that wait for an administrator")
			.register(meters);
		Gauge.builder("faitiere.dead.letters.oldest.age", this, (it) -> age(it.waiting.oldest()))
			.description("How long the first of them has been waiting")
			.baseUnit("seconds")
			.register(meters);
	}

	@Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
	void look() {
		this.consumers = this.lag.read().consumers();
		this.events.register(rows(ConsumerLag::lagEvents), true);
		this.seconds.register(rows(ConsumerLag::lagSeconds), true);
		try {
			this.waiting = this.letters.waiting();
		}
		catch (RuntimeException ex) {
			logger.debug("How many letters wait is not known now", ex);
		}
	}

	private Iterable<MultiGauge.Row<?>> rows(Function<ConsumerLag, @Nullable Long> value) {
		return this.consumers
			.stream().<MultiGauge
					.Row<?>>map((it) -> MultiGauge.Row.of(Tags.of("consumer", it.name()), orUnknown(value.apply(it))))
			.toList();
	}

	private double behind() {
		List<ConsumerLag> all = this.consumers;
		return all.stream().map(ConsumerLag::lagSeconds).anyMatch(Objects::isNull) ? Double.NaN
				: all.stream().mapToDouble((it) -> orUnknown(it.lagSeconds())).max().orElse(0);
	}

	private static double orUnknown(@Nullable Long value) {
		return (value != null) ? value : Double.NaN;
	}

	private static double age(@Nullable Instant since) {
		return (since != null) ? Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0) : 0;
	}

}
