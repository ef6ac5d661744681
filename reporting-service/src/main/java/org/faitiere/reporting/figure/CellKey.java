package org.faitiere.reporting.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.faitiere.reporting.fact.Activity;
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

}
