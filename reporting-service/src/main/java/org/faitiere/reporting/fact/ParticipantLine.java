package org.faitiere.reporting.fact;

import org.jspecify.annotations.Nullable;

/**
 * A number of people who took part; each part but the count may be unknown.
 *
 * @param count how many
 * @param precision EXACT, AT_LEAST or ESTIMATE; a count without one is taken as exact
 * @param sex FEMALE or MALE
 * @param ageGroup CHILD, YOUTH or ADULT
 * @param audience whom they belong to, such as CSO
 * @param location where they took part
 */
public record ParticipantLine(long count, @Nullable String precision, @Nullable String sex, @Nullable String ageGroup,
		@Nullable String audience, @Nullable Location location) {

	public ParticipantLine {
		if (count < 0) {
			throw new IllegalArgumentException("A head count is not negative: " + count);
		}
	}

}
