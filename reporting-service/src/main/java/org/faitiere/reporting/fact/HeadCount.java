package org.faitiere.reporting.fact;

import org.jspecify.annotations.Nullable;

/**
 * How many people, and how sure that is.
 *
 * @param count the number
 * @param precision EXACT, AT_LEAST or ESTIMATE; a count without one is taken as exact
 */
public record HeadCount(long count, @Nullable String precision) {

	public HeadCount {
		if (count < 0) {
			throw new IllegalArgumentException("A head count is not negative: " + count);
		}
	}

}
