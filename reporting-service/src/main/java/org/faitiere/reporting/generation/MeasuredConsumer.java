package org.faitiere.reporting.generation;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * How long it takes from the log until a consumer has done with an event, for operators.
 * What a generation reads that is being built is old, and not measured.
 */
@Component
class MeasuredConsumer {

	private static final Duration[] LIMITS = { Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
			Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10),
			Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5) };

	private final MeterRegistry meters;

	private final LiveGeneration live;

	MeasuredConsumer(MeterRegistry meters, LiveGeneration live) {
		this.meters = meters;
		this.live = live;
	}

	/**
	 * The same consumer, measured: each batch by its oldest record.
	 */
	BatchConsumer of(String name, Generation generation, BatchConsumer consumer) {
		Timer delays = Timer.builder("faitiere.event.delay")
			.description("Time from the log until a consumer has done with an event")
			.tag("consumer", name)
			.serviceLevelObjectives(LIMITS)
			.register(this.meters);
		return (records) -> {
			consumer.take(records);
			if (this.live.get().equals(generation)) {
				records.stream()
					.mapToLong((it) -> it.timestamp())
					.min()
					.ifPresent((it) -> delays.record(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - it))));
			}
		};
	}

}
