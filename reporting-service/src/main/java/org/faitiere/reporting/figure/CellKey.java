package org.faitiere.reporting.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Exposure;
import org.faitiere.reporting.fact.ReducedDate;

/**
 * Which figure a cell holds.
 *
 * @param networkId the network
 * @param breakdown code of the breakdown
 * @param period month or year; empty for what has no date
 * @param exposure PUBLIC or NETWORK
 * @param status REPORTED or VALIDATED
 * @param keys one key for each dimension of the breakdown
 */
record CellKey(String networkId, String breakdown, String period, String exposure, String status, List<String> keys) {

	/** The cell that only tells up to when events are counted. */
	static final String MARK = "MARK";

	// The unit separator of ASCII: names of places do not contain it, and if one does it
	// is lost.
	private static final String SEPARATOR = "\u001f";

	private static final int FIXED_PARTS = 5;

	CellKey {
		keys = keys.stream().map((it) -> it.replace(SEPARATOR, " ")).toList();
	}

	static CellKey mark(String networkId) {
		return new CellKey(networkId, MARK, "", Exposure.PUBLIC.name(), "", List.of());
	}

	/**
	 * The cells that an activity counts in, each with what it adds.
	 */
	static Map<CellKey, Measures> of(Activity activity) {
		String period = activity.start().map(ReducedDate::period).orElse("");
		Contribution contribution = Contribution.of(activity);
		Map<CellKey, Measures> cells = new HashMap<>();
		for (Breakdown breakdown : Breakdown.KEPT) {
			contribution.by(breakdown.dimensions(), Map.of())
				.forEach((keys, measures) -> cells.merge(new CellKey(activity.networkId(), breakdown.code(), period,
						activity.exposure().name(), activity.status(), keys), measures, Measures::plus));
		}
		return cells;
	}

	boolean isMark() {
		return MARK.equals(this.breakdown);
	}

	static CellKey parse(String text) {
		String[] parts = text.split(SEPARATOR, -1);
		List<String> keys = Arrays.asList(parts).subList(FIXED_PARTS, parts.length);
		return new CellKey(parts[0], parts[1], parts[2], parts[3], parts[4], keys);
	}

	/**
	 * The network of a cell's key in text form.
	 */
	static String networkOf(String text) {
		return text.substring(0, text.indexOf(SEPARATOR));
	}

	@Override
	public String toString() {
		String fixed = String.join(SEPARATOR, this.networkId, this.breakdown, this.period, this.exposure, this.status);
		return this.keys.isEmpty() ? fixed : fixed + SEPARATOR + String.join(SEPARATOR, this.keys);
	}

}
