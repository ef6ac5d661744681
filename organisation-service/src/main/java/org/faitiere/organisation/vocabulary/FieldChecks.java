package org.faitiere.organisation.vocabulary;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * Checks of single fields that several profiles have.
 */
public final class FieldChecks {

	private static final int FIRST_YEAR = 1800;

	private static final int MAX_ADDRESS_LENGTH = 300;

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

	private FieldChecks() {
	}

	/**
	 * A text without the space around it; blank is absent.
	 */
	public static @Nullable String stripped(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * A text in languages; blank is absent.
	 */
	public static @Nullable Text given(@Nullable Text text) {
		return (text == null || text.lacksWords()) ? null : text;
	}

	/**
	 * A list that nobody changes any more: absent is empty, and repetitions are dropped.
	 */
	public static <T> List<T> kept(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(new LinkedHashSet<>(list)) : List.of();
	}

	/**
	 * A text is not too long and has no control characters in it but line breaks and
	 * tabs.
	 */
	public static void text(BrokenRules.Checks checks, @Nullable String text, String field, int limit) {
		checks.require(text == null || text.length() <= limit, field, "tooLong", limit)
			.require(isReadable(text), field, "unreadable");
	}

	/**
	 * The same of a text in languages.
	 */
	public static void text(BrokenRules.Checks checks, @Nullable Text text, String field, int limit) {
		checks.require(text == null || text.length() <= limit, field, "tooLong", limit)
			.require(text == null || (isReadable(text.fr()) && isReadable(text.en())), field, "unreadable");
	}

	private static boolean isReadable(@Nullable String text) {
		return text == null || !CONTROL.matcher(text).find();
	}

	public static void size(BrokenRules.Checks checks, List<?> items, String field, int limit) {
		checks.require(items.size() <= limit, field, "tooMany", limit);
	}

	/**
	 * The latest day that is today somewhere on earth: dates have no time zone, so only
	 * what is after it is in the future.
	 */
	public static LocalDate lastDayAnywhere(Instant now) {
		return now.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
	}

	public static void year(BrokenRules.Checks checks, @Nullable Integer year, String field, Instant now) {
		int last = lastDayAnywhere(now).getYear();
		// As strings: a year has no thousands separator.
		checks.require(year == null || (year >= FIRST_YEAR && year <= last), field, "between",
				Integer.toString(FIRST_YEAR), Integer.toString(last));
	}

	public static void webAddress(BrokenRules.Checks checks, @Nullable String address, String field) {
		text(checks, address, field, MAX_ADDRESS_LENGTH);
		checks.require(address == null || isWebAddress(address), field, "notWebAddress");
	}

	private static boolean isWebAddress(String address) {
		try {
			URI uri = URI.create(address);
			return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
					&& uri.getUserInfo() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
