package org.faitiere.support.rebuild;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * What an operator sees of the last rebuild.
 */
public final class RebuildGauges {

	private static final Logger logger = LoggerFactory.getLogger(RebuildGauges.class);

	private final RebuildService rebuilds;

	private volatile @Nullable Rebuild last;

	RebuildGauges(RebuildService rebuilds, MeterRegistry meters) {
		this.rebuilds = rebuilds;
		Gauge.builder("faitiere.rebuild.running", this, RebuildGauges::running)
			.description("1 while read models are built afresh")
			.register(meters);
		Gauge.builder("faitiere.rebuild.progress", this, RebuildGauges::progress)
			.description("Share of the log that the last rebuild has read")
			.baseUnit("ratio")
			.register(meters);
		Gauge.builder("faitiere.rebuild.differences", this, (it) -> (it.last != null) ? it.last.differencesTotal() : 0)
			.description("Differences that the last rebuild has found")
			.register(meters);
	}

	@Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
	public void look() {
		try {
			this.last = this.rebuilds.last().orElse(null);
		}
		catch (RuntimeException ex) {
			logger.debug("The last rebuild is not known now", ex);
		}
	}

	private double running() {
		Rebuild rebuild = this.last;
		return (rebuild != null && !rebuild.state().isEnded()) ? 1 : 0;
	}

	private double progress() {
		Rebuild rebuild = this.last;
		return (rebuild != null && rebuild.total() > 0) ? (double) rebuild.done() / rebuild.total() : 0;
	}

}
