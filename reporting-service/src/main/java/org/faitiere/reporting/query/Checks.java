package org.faitiere.reporting.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.faitiere.reporting.fact.ReducedDate;
import org.faitiere.support.aggregate.Violation;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Reads parameters and collects what is wrong with them, so that a caller sees all of it
 * at once. An empty parameter is one that is not given.
 */
public final class Checks {

	private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\S+)?");

	private static final int DAY_LENGTH = 10;

	private final List<Violation> violations = new ArrayList<>();

	public @Nullable String given(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value : null;
	}

	public @Nullable String required(String field, @Nullable String value) {
		if (given(value) == null) {
			violated(field, "required");
		}
		return given(value);
	}

	public void violated(String field, String rule, Object... arguments) {
		this.violations.add(new Violation(field, rule, arguments));
	}

	/**
	 * A date of any precision.
	 */
	public @Nullable ReducedDate date(String field, @Nullable String value) {
		try {
			return (given(value) != null) ? ReducedDate.of(value.strip()) : null;
		}
		catch (DateTimeException ex) {
			violated(field, "partialDate");
			return null;
		}
	}

	/**
	 * An instant at which something was known, to the millisecond; a day stands for its
	 * end in UTC. What will be known is not known yet: a later instant stands for now.
	 */
	public @Nullable Instant instant(String field, @Nullable String value, Instant now) {
		String given = given(value);
		if (given == null) {
			return null;
		}
		if (!INSTANT.matcher(given).matches()) {
			violated(field, "instant");
			return null;
		}
		try {
			Instant read = (given.length() > DAY_LENGTH) ? Instant.parse(given)
					: LocalDate.parse(given).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
			return (read.isBefore(now) ? read : now).truncatedTo(ChronoUnit.MILLIS);
		}
		catch (DateTimeException ex) {
			violated(field, "instant");
			return null;
		}
	}

	public @Nullable String oneOf(String field, @Nullable String value, Set<String> codes) {
		if (given(value) != null && !codes.contains(value)) {
			violated(field, "unknownCode", value);
			return null;
		}
		return given(value);
	}

	public @Nullable String matching(String field, @Nullable String value, Pattern form) {
		if (given(value) != null && !form.matcher(value).matches()) {
			violated(field, "unreadable");
			return null;
		}
		return given(value);
	}

	/**
	 * Ends the request if anything is wrong.
	 */
	public void done() {
		if (!this.violations.isEmpty()) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "request.invalid", this.violations);
		}
	}

}
