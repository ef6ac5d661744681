package org.faitiere.reporting.figure;

import java.time.Duration;

import org.faitiere.support.problem.ProblemException;

/**
 * How long an answer may take: what nobody waits for any more is not worked out.
 */
final class Patience {

	/** A little less than the gateway waits. */
	static final Duration OF_READERS = Duration.ofSeconds(9);

	private final long end;

	private Patience(long end) {
		this.end = end;
	}

	static Patience of(Duration duration) {
		return new Patience(System.nanoTime() + duration.toNanos());
	}

	/**
	 * Goes on if there is time.
	 * @throws ProblemException 503 if there is none
	 */
	void demand() {
		if (System.nanoTime() - this.end > 0) {
			throw ProblemException.unavailable("report.takesTooLong");
		}
	}

}
