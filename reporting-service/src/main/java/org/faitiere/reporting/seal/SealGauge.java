package org.faitiere.reporting.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How old the newest seal is, for operators; there is no value before the first one.
 */
@Component
class SealGauge {

	private static final Logger logger = LoggerFactory.getLogger(SealGauge.class);

	private final SealRepository seals;

	private volatile @Nullable Instant newest;

	SealGauge(SealRepository seals, MeterRegistry meters) {
		this.seals = seals;
		Gauge.builder("faitiere.seal.age", this, SealGauge::seconds)
			.description("Age of the newest seal")
			.baseUnit("seconds")
			.register(meters);
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	void look() {
		try {
			this.newest = this.seals.newest().map(Seal::sealedAt).orElse(null);
		}
		catch (RuntimeException ex) {
			logger.debug("The newest seal is not known now", ex);
		}
	}

	private double seconds() {
		Instant at = this.newest;
		return (at != null) ? Duration.between(at, Instant.now()).toSeconds() : Double.NaN;
	}

}
