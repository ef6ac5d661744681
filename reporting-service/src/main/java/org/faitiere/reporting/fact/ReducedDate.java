package org.faitiere.reporting.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as precise as it is known: a year, a month or a day.
 *
 * @param text the date as written, such as {@code 2007}, {@code 2003-10} or
 * {@code 2024-02-22}
 * @param first first day that it may mean
 * @param last last day that it may mean
 */
public record ReducedDate(String text, LocalDate first, LocalDate last) {

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int MONTH_LENGTH = 7;

	/**
	 * Reads a date.
	 * @throws DateTimeException when the text is none
	 */
	public static ReducedDate of(String text) {
		if (YEAR.matcher(text).matches()) {
			int year = Integer.parseInt(text);
			return new ReducedDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
		}
		if (MONTH.matcher(text).matches()) {
			YearMonth month = YearMonth.parse(text);
			return new ReducedDate(text, month.atDay(1), month.atEndOfMonth());
		}
		if (!DAY.matcher(text).matches()) {
			throw new DateTimeException("Not a year, month or day: " + text);
		}
		LocalDate day = LocalDate.parse(text);
		return new ReducedDate(text, day, day);
	}

	/**
	 * The month that it falls into, or the year where no month is known.
	 */
	public String period() {
		return this.text.substring(0, Math.min(MONTH_LENGTH, this.text.length()));
	}

}
