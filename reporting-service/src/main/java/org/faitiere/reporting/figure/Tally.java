package org.faitiere.reporting.figure;

import java.util.HashMap;
import java.util.Map;

/**
 * Adds up the answer to a question.
 */
final class Tally {

	private Measures totals = Measures.ZERO;

	private final Map<String, Measures> groups = new HashMap<>();

	void add(Measures measures) {
		this.totals = this.totals.plus(measures);
	}

	void add(String group, Measures measures) {
		this.groups.merge(group, measures, Measures::plus);
	}

	Measures totals() {
		return this.totals;
	}

	/**
	 * The groups with something in them.
	 */
	Map<String, Measures> groups() {
		this.groups.values().removeIf(Measures::isZero);
		return this.groups;
	}

}
