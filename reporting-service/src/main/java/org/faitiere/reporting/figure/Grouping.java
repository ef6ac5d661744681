package org.faitiere.reporting.figure;

import java.util.Optional;

/**
 * What figures are grouped by.
 */
sealed interface Grouping {

	static Optional<Grouping> ofParameter(String name) {
		return switch (name) {
			case "month" -> Optional.of(Time.MONTH);
			case "year" -> Optional.of(Time.YEAR);
			default -> Dimension.ofParameter(name).map(By::new);
		};
	}

	/**
	 * Groups of a dimension.
	 *
	 * @param dimension the dimension
	 */
	record By(Dimension dimension) implements Grouping {
	}

	/**
	 * Groups in time.
	 */
	enum Time implements Grouping {

		MONTH(7), YEAR(4);

		private final int length;

		Time(int length) {
			this.length = length;
		}

		/**
		 * The group of a period; a year alone belongs to no month.
		 */
		String keyOf(String period) {
			return (period.length() < this.length) ? Dimension.NOT_SPECIFIED : period.substring(0, this.length);
		}

	}

}
