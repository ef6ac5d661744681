package org.faitiere.support.aggregate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A calendar date as far as it is known: {@code 2007}, {@code 2003-10} or
 * {@code 2024-02-22}. It has no time zone.
 *
 * @param value the date as written
 */
public record PartialDate(String value) {

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	public PartialDate {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("Not a date of the calendar: " + value);
		}
	}

	/**
	 * Reads a date that may be absent.
	 * @param field name of the field, for the refusal
	 * @throws BrokenRules when it is there and no date
	 */
	public static @Nullable PartialDate parse(@Nullable String value, String field) {
		if (value == null || value.isBlank()) {
			return null;
		}
		if (!isWellFormed(value)) {
			throw new BrokenRules(field, "partialDate");
		}
		return new PartialDate(value);
	}

	public static @Nullable String valueOf(@Nullable PartialDate date) {
		return (date != null) ? date.value() : null;
	}

	/**
	 * The first day that it may mean.
	 */
	public LocalDate earliest() {
		return switch (this.value.length()) {
			case 4 -> Year.parse(this.value).atDay(1);
			case 7 -> YearMonth.parse(this.value).atDay(1);
			default -> LocalDate.parse(this.value);
		};
	}

	/**
	 * The last day that it may mean.
	 */
	public LocalDate latest() {
		return switch (this.value.length()) {
			case 4 -> Year.parse(this.value).plusYears(1).atDay(1).minus(1, ChronoUnit.DAYS);
			case 7 -> YearMonth.parse(this.value).atEndOfMonth();
			default -> LocalDate.parse(this.value);
		};
	}

	/**
	 * Whether an end on this date is surely before that start.
	 */
	public boolean isSurelyBefore(PartialDate start) {
		return latest().isBefore(start.earliest());
	}

	private static boolean isWellFormed(String value) {
		if (!FORM.matcher(value).matches()) {
			return false;
		}
		try {
			return switch (value.length()) {
				case 4 -> Year.parse(value).getValue() > 0;
				case 7 -> YearMonth.parse(value).getYear() > 0;
				default -> LocalDate.parse(value).getYear() > 0;
			};
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
