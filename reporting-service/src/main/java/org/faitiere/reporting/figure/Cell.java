package org.faitiere.reporting.figure;

import java.time.Instant;

/**
 * The sum of one cell as it stands.
 *
 * @param revision how often it has changed; a greater one is newer
 * @param measures the sum
 * @param eventsUpTo time of the newest event in it
 */
record Cell(long revision, Measures measures, Instant eventsUpTo) {

	static final Cell EMPTY = new Cell(0, Measures.ZERO, Instant.EPOCH);

	Cell plus(Difference difference) {
		Instant newest = difference.time().isAfter(this.eventsUpTo) ? difference.time() : this.eventsUpTo;
		return new Cell(this.revision + 1, this.measures.plus(difference.measures()), newest);
	}

}
