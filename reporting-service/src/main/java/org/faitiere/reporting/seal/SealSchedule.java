package org.faitiere.reporting.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.faitiere.reporting.ledger.LogUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the daily seal: each replica looks every minute whether it is due, so that none
 * is left out when a replica is down at the very time.
 */
@Component
class SealSchedule {

	private static final Logger logger = LoggerFactory.getLogger(SealSchedule.class);

	private final SealService service;

	private final SealRepository seals;

	private final SealProperties properties;

	private final Clock clock;

	SealSchedule(SealService service, SealRepository seals, SealProperties properties, Clock clock) {
		this.service = service;
		this.seals = seals;
		this.properties = properties;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void sealWhenDue() {
		try {
			if (isDue()) {
				this.service.seal();
			}
		}
		catch (LogUnreachable ex) {
			logger.warn("The log cannot be sealed now, but will be in a minute: {}", ex.toString());
		}
	}

	/**
	 * Whether no seal has been made since it was last time for one. The first one waits
	 * for the first event.
	 */
	private boolean isDue() {
		return this.seals.newest()
			.map((it) -> it.sealedAt().isBefore(lastTime()))
			.orElseGet(this.service::isAnythingNew);
	}

	private Instant lastTime() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		OffsetDateTime today = now.with(this.properties.at());
		return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
	}

}
