package org.faitiere.reporting.figure;

import java.time.Instant;

/**
 * The sum of one cell as it stands.
 *
 * @param measures the sum
 * @param eventsUpTo time of the newest event in it
 */
record Cell(Measures measures, Instant eventsUpTo) {

	static final Cell EMPTY = new Cell(Measures.ZERO, Instant.EPOCH);

	Cell plus(Difference difference) {
		Instant newest = difference.time().isAfter(this.eventsUpTo) ? difference.time() : this.eventsUpTo;
		return new Cell(this.measures.plus(difference.measures()), newest);
	}

}
