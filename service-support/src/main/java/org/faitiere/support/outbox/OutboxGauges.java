package org.faitiere.support.outbox;

import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of the outboxes of one topic: how much waits for longer than it
 * should, and for how long.
 */
final class OutboxGauges {

	private volatile long waiting;

	private volatile @Nullable Instant oldest;

	OutboxGauges(String topic, MeterRegistry meters) {
		Gauge.builder("faitiere.outbox.waiting", this, (it) -> it.waiting)
			.description("Aggregates whose events wait for more than two seconds, as the last sweep found them")
			.tag("topic", topic)
			.register(meters);
		Gauge.builder("faitiere.outbox.oldest.age", this, OutboxGauges::seconds)
			.description("How long the oldest of them has been waiting")
			.baseUnit("seconds")
			.tag("topic", topic)
			.register(meters);
	}

	void found(AggregateStore.Backlog backlog) {
		this.waiting = backlog.size();
		this.oldest = backlog.oldest();
	}

	/**
	 * What was found is gone; what else waits is found by the next sweep.
	 */
	void allPublished(AggregateStore.Backlog backlog) {
		this.waiting = Math.max(0, backlog.size() - backlog.ids().size());
		this.oldest = (this.waiting > 0) ? this.oldest : null;
	}

	// It grows by itself, also while the database cannot be asked.
	private double seconds() {
		Instant since = this.oldest;
		return (since != null) ? Duration.between(since, Instant.now()).toMillis() / 1000.0 : 0;
	}

}
