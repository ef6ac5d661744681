package org.faitiere.reporting.funding;

import java.util.Objects;

import org.faitiere.reporting.fact.ReducedDate;
import org.jspecify.annotations.Nullable;

/**
 * What a project may spend in a period of at most one year.
 *
 * @param type ORIGINAL or REVISED
 * @param periodStart first day
 * @param periodEnd last day
 * @param value the amount
 */
public record Budget(@Nullable String type, String periodStart, String periodEnd, Amount value) {

	public Budget {
		Objects.requireNonNull(value, "value");
		ReducedDate.of(periodStart);
		ReducedDate.of(periodEnd);
	}

	boolean isRevised() {
		return "REVISED".equals(this.type);
	}

	/**
	 * Whether the periods of both have days in common.
	 */
	boolean overlaps(Budget other) {
		return !ReducedDate.of(this.periodStart).first().isAfter(ReducedDate.of(other.periodEnd).last())
				&& !ReducedDate.of(other.periodStart).first().isAfter(ReducedDate.of(this.periodEnd).last());
	}

}
