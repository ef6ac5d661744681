package org.faitiere.project.activity;

import org.faitiere.project.vocabulary.Location;
import org.jspecify.annotations.Nullable;

/**
 * One line of a head count; every part but the count may be absent, which means that it
 * was not specified.
 *
 * @param count number of people
 * @param precision how exactly it is known
 * @param sex their sex
 * @param ageGroup their age group
 * @param audience whom they stand for
 * @param location where they took part or came from
 */
public record Participants(int count, Precision precision, @Nullable Sex sex, @Nullable AgeGroup ageGroup,
		@Nullable Audience audience, @Nullable Location location) {

	public Participants {
		precision = (precision != null) ? precision : Precision.EXACT;
	}

}
