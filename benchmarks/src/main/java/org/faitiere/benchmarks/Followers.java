package org.faitiere.benchmarks;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The consumers of the log, as the platform's status tells of them.
 */
final class Followers {

	private static final long PAUSE_MILLIS = 500;

	// Between two commits of the topology nothing lags, and yet something is on its way.
	private static final int CALM_LOOKS = 4;

	private final Workbench workbench;

	Followers(Workbench workbench) {
		this.workbench = workbench;
	}

	/**
	 * Waits until none of them is behind.
	 */
	void await(Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		int calm = 0;
		while (calm < CALM_LOOKS) {
			JsonNode status = this.workbench.partner(0).get("/api/v1/status");
			calm = isCalm(status) ? calm + 1 : 0;
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Still behind: " + status);
			}
			Thread.sleep(PAUSE_MILLIS);
		}
	}

	private static boolean isCalm(JsonNode status) {
		for (JsonNode consumer : status.path("consumers")) {
			if (consumer.path("lagEvents").asLong(1) > 0) {
				return false;
			}
		}
		return true;
	}

}
