package org.faitiere.reporting.status;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.springframework.stereotype.Component;

/**
 * Tells where the log of activities ends and whether figures contain it.
 */
@Component
public class LogWatch {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final String FACTS = "facts";

	private final LagConsumer consumers;

	LogWatch(LagConsumer consumers) {
		this.consumers = consumers;
	}

	/**
	 * Where the log ends now; empty if the broker does not say.
	 */
	public List<LogPosition> positions() {
		return this.consumers.endOfActivities();
	}

	/**
	 * Waits up to five seconds until past figures contain all of the log.
	 * @return whether they do
	 */
	public boolean awaitFacts() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!this.consumers.hasCaughtUp(FACTS)) {
			if (System.nanoTime() > end) {
				return false;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return true;
	}

}
