package org.faitiere.reporting.deadletter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Tells how much waits for an administrator.
 */
public interface WaitingLetters {

	Count waiting();

	/**
	 * The letters that wait.
	 *
	 * @param letters how many
	 * @param oldest when the first of them was set aside the first time
	 * @param newest when the last of them was set aside the last time
	 */
	record Count(long letters, @Nullable Instant oldest, @Nullable Instant newest) {
	}

}
