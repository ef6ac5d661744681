package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.faitiere.reporting.fact.Activity;
import org.jspecify.annotations.Nullable;

/**
 * By how much one event changes one cell.
 *
 * @param measures what is added; taken back where negative
 * @param time when the event was recorded
 */
record Difference(Measures measures, Instant time) {

	/**
	 * What changes in which cell when one counted version of an activity follows another;
	 * cells that stay the same are left out.
	 * @param before the last counted version, if there is one
	 * @param after the new version, if it counts
	 */
	static Map<CellKey, Measures> between(@Nullable Activity before, @Nullable Activity after) {
		Map<CellKey, Measures> differences = new HashMap<>((after != null) ? CellKey.of(after) : Map.of());
		if (before != null) {
			CellKey.of(before).forEach((key, measures) -> differences.merge(key, measures.negate(), Measures::plus));
		}
		differences.values().removeIf(Measures::isZero);
		return differences;
	}

}
