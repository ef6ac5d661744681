package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.faitiere.reporting.fact.Activity;
import org.jspecify.annotations.Nullable;

/**
 * By how much one event changes the cells of a network; it travels as one record, so that
 * no part of it can come without the others.
 *
 * @param time when the event was recorded
 * @param sheets what is added to the fields of each sheet, as numbers in text form; taken
 * back where negative
 * @param origin the version that brought it; {@code null} from before it was noted
 */
record CellDifference(Instant time, Map<String, Map<String, String>> sheets, @Nullable DifferenceOrigin origin) {

	static CellDifference of(Instant time, Map<CellKey, Measures> cells) {
		return of(time, cells, null);
	}

	static CellDifference of(Instant time, Map<CellKey, Measures> cells, @Nullable DifferenceOrigin origin) {
		Map<CellSheet, Map<String, String>> sheets = new HashMap<>();
		cells.forEach((key, measures) -> sheets.computeIfAbsent(CellSheet.of(key), (it) -> new HashMap<>())
			.put(CellSheet.field(key), MeasuresText.of(measures)));
		Map<String, Map<String, String>> byId = new HashMap<>();
		sheets.forEach((sheet, fields) -> byId.put(sheet.id(), fields));
		return new CellDifference(time, byId, origin);
	}

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
