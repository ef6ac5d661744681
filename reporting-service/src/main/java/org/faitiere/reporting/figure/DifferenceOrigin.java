package org.faitiere.reporting.figure;

import java.time.Instant;

import org.faitiere.reporting.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where a difference comes from, and what past figures have to know about it.
 *
 * @param activityId the activity
 * @param sequence number of its version
 * @param closing whether the public loses sight of the activity with this version
 * @param disorderUntil up to when, from the time of the difference on, the sum of
 * differences is not what was known: the version came after a later one, or is older than
 * the one before it by the clock of its writer; {@code null} normally
 */
record DifferenceOrigin(String activityId, long sequence, boolean closing, @Nullable Instant disorderUntil) {

	static DifferenceOrigin of(Fact fact, LastVersion last) {
		boolean disorder = last.isDisordered(fact) || last.mayLack(fact);
		return new DifferenceOrigin(fact.activity().id(), fact.sequence(), last.isClosedBy(fact),
				disorder ? last.newest() : null);
	}

}
