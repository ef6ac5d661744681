package org.faitiere.reporting.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The letters.
 */
interface LetterRepository {

	Optional<Letter> find(String id);

	/**
	 * Saves the next version of a letter.
	 * @return whether nobody else was quicker
	 */
	boolean save(Letter letter);

	/**
	 * One page of letters without their messages, the newest last seen first.
	 * @param after where the page before ended
	 */
	List<Letter> page(Wanted wanted, @Nullable Position after, int limit);

	/**
	 * Letters that were sent again and of which the end is not known.
	 */
	List<Letter> sent(int limit);

	/**
	 * Which letters are wanted; {@code null} for any.
	 *
	 * @param state what has become of them
	 * @param topic where they come from
	 * @param consumer who set them aside
	 */
	record Wanted(@Nullable String state, @Nullable String topic, @Nullable String consumer) {
	}

	/**
	 * Where a letter stands in the list.
	 *
	 * @param lastSeen when it was set aside the last time
	 * @param id its id
	 */
	record Position(Instant lastSeen, String id) {
	}

}
