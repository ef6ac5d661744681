package org.faitiere.reporting.deadletter;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a letter was sent again.
 *
 * @param at when
 * @param by who did it
 * @param place where it stands since; absent until the broker has told
 */
public record Sending(Instant at, String by, @Nullable Place place) {

	// Longer than a send may take.
	private static final Duration LOST_AFTER = Duration.ofSeconds(60);

	/**
	 * Whether the process that sent it has died on the way, so that nobody knows whether
	 * the letter was sent.
	 */
	boolean isLost(Instant now) {
		return this.place == null && this.at.plus(LOST_AFTER).isBefore(now);
	}

	Sending withPlace(Place found) {
		return new Sending(this.at, this.by, found);
	}

}
