package org.faitiere.reporting.figure;

import java.time.Instant;

/**
 * The sum of one cell as it stands.
 *
 * @param measures the sum
 * @param eventsUpTo time of the newest event in it
 */
record Cell(Measures measures, Instant eventsUpTo) {

	Cell plus(Cell other) {
		Instant newest = other.eventsUpTo.isAfter(this.eventsUpTo) ? other.eventsUpTo : this.eventsUpTo;
		return new Cell(this.measures.plus(other.measures), newest);
	}

}
