package org.faitiere.reporting.figure;

import java.time.LocalDate;
import java.util.Optional;

import org.faitiere.reporting.fact.ReducedDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question is about. Something belongs to it if all of its period does;
 * what has no date belongs only where no time is asked for.
 *
 * @param from first day
 * @param to last day
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

	boolean contains(Optional<ReducedDate> date) {
		if (this.from == null && this.to == null) {
			return true;
		}
		return date.filter((it) -> this.from == null || !it.first().isBefore(this.from))
			.filter((it) -> this.to == null || !it.last().isAfter(this.to))
			.isPresent();
	}

	/**
	 * The same for a month, a year, or nothing.
	 */
	boolean containsPeriod(String period) {
		return contains(period.isEmpty() ? Optional.empty() : Optional.of(ReducedDate.of(period)));
	}

	/**
	 * Whether it starts and ends with a month, so that the periods of cells lie wholly
	 * inside or outside.
	 */
	boolean isOfWholeMonths() {
		boolean starts = this.from == null || this.from.getDayOfMonth() == 1;
		return starts && (this.to == null || this.to.plusDays(1).getDayOfMonth() == 1);
	}

}
