package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.faitiere.reporting.fact.Activity;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of cells from which everything is taken back that was recorded after a time.
 */
final class PastSheets {

	private final Instant time;

	private final Map<String, CellSheet> sheets = new HashMap<>();

	private final Map<String, Long> positions = new HashMap<>();

	private final Map<String, Map<String, Measures>> fields = new HashMap<>();

	private final Map<String, Long> closings = new HashMap<>();

	private boolean certain = true;

	private @Nullable Instant newest;

	PastSheets(Instant time) {
		this.time = time;
	}

	/**
	 * Adds sheets as they stand.
	 */
	void add(Map<CellSheet, KeptSheet> kept) {
		kept.forEach((sheet, it) -> {
			this.sheets.put(sheet.id(), sheet);
			this.positions.put(sheet.id(), it.position());
			this.fields.put(sheet.id(), new HashMap<>(it.fields()));
		});
	}

	/**
	 * Takes a difference back, if it came after the time and is in the sheets.
	 */
	void take(CellChange change) {
		Instant recorded = change.difference().time();
		DifferenceOrigin origin = change.difference().origin();
		if (recorded.isAfter(this.time)) {
			takeBack(change);
			note(origin);
		}
		else {
			this.newest = (this.newest == null || recorded.isAfter(this.newest)) ? recorded : this.newest;
			this.certain &= origin == null || origin.disorderUntil() == null
					|| !origin.disorderUntil().isAfter(this.time);
		}
	}

	private void takeBack(CellChange change) {
		change.difference().sheets().forEach((sheet, added) -> {
			Long position = this.positions.get(sheet);
			if (position != null && change.position() <= position) {
				added.forEach((field, numbers) -> takeBack(sheet, field, MeasuresText.parse(numbers)));
			}
		});
	}

	private void takeBack(String sheet, String field, Measures measures) {
		Map<String, Measures> kept = this.fields.get(sheet);
		if (kept != null) {
			kept.merge(field, measures.negate(), Measures::plus);
		}
	}

	private void note(@Nullable DifferenceOrigin origin) {
		if (origin == null) {
			this.certain = false;
		}
		else if (origin.closing() || this.closings.containsKey(origin.activityId())) {
			this.closings.merge(origin.activityId(), origin.sequence(), Math::max);
		}
	}

	/**
	 * Takes out what an activity counts.
	 */
	void leaveOut(Activity activity) {
		CellKey.of(activity)
			.forEach((key, measures) -> takeBack(CellSheet.of(key).id(), CellSheet.field(key), measures));
	}

	/**
	 * Whether the sum of differences is what was known: not if versions came in another
	 * order than that of their times, or if it is not known of them.
	 */
	boolean isCertain() {
		return this.certain;
	}

	/**
	 * The activities that the public has lost sight of since, each with the number of its
	 * last version.
	 */
	Map<String, Long> closings() {
		return this.closings;
	}

	/**
	 * Time of the newest event before, as far as one was met.
	 */
	Optional<Instant> newest() {
		return Optional.ofNullable(this.newest);
	}

	/**
	 * The cells of a breakdown.
	 */
	Map<CellKey, Measures> cells(Breakdown breakdown) {
		Map<CellKey, Measures> cells = new HashMap<>();
		this.sheets.forEach((id, sheet) -> {
			if (sheet.breakdown().equals(breakdown.code())) {
				this.fields.getOrDefault(id, Map.of())
					.forEach((field, measures) -> cells.put(sheet.cell(field), measures));
			}
		});
		return cells;
	}

}
