package org.faitiere.reporting.annual;

import java.time.Instant;
import java.util.List;

import org.faitiere.reporting.figure.YearFigures;
import org.faitiere.reporting.status.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * An annual report as it was made; it never changes.
 *
 * @param id UUIDv7
 * @param networkId the network
 * @param year the year that it is about
 * @param number which one of that year it is, from 1
 * @param madeBy who made it
 * @param asOf when it was made: its figures are what was known then
 * @param eventsUpTo time of the newest event that its figures contain
 * @param positions where the log ended
 * @param open the figures for the public
 * @param whole the figures for the network
 */
record Edition(String id, String networkId, int year, int number, String madeBy, Instant asOf,
		@Nullable Instant eventsUpTo, List<LogPosition> positions, YearFigures open, YearFigures whole) {

	YearFigures figures(boolean wholeNetwork) {
		return wholeNetwork ? this.whole : this.open;
	}

	Edition numbered(int next) {
		return new Edition(this.id, this.networkId, this.year, next, this.madeBy, this.asOf, this.eventsUpTo,
				this.positions, this.open, this.whole);
	}

}
