package org.faitiere.local.platform;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a process that died is started again: twice as long each time,
 * and short again once it has lived for a while.
 */
final class Backoff {

	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration HEALTHY = Duration.ofSeconds(60);

	private Duration next = SHORTEST;

	private @Nullable Instant lastDeath;

	synchronized Duration afterDeath(Instant now) {
		if (this.lastDeath != null && this.lastDeath.plus(this.next).plus(HEALTHY).isBefore(now)) {
			this.next = SHORTEST;
		}
		Duration wait = this.next;
		this.next = (wait.multipliedBy(2).compareTo(LONGEST) > 0) ? LONGEST : wait.multipliedBy(2);
		this.lastDeath = now;
		return wait;
	}

}
