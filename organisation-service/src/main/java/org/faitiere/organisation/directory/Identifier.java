package org.faitiere.organisation.directory;

import java.time.LocalDate;
import java.time.Instant;
import java.util.regex.Pattern;

import org.faitiere.organisation.vocabulary.FieldChecks;
import org.faitiere.support.aggregate.BrokenRules;
import org.jspecify.annotations.Nullable;

/**
 * A number that a register has given to an organisation.
 *
 * @param scheme code of the register (org-id), such as {@code TG-ONE}
 * @param value the number
 * @param verifiedOn day on which somebody looked it up in the register
 */
public record Identifier(@Nullable String scheme, @Nullable String value, @Nullable LocalDate verifiedOn) {

	private static final Pattern SCHEME = Pattern.compile("[A-Z]{2}-[A-Z0-9_]{2,12}");

	private static final int MAX_VALUE = 60;

	public Identifier {
		scheme = FieldChecks.stripped(scheme);
		value = FieldChecks.stripped(value);
	}

	/**
	 * Adds the rules that it breaks. The registers are many and grow, so that only the
	 * form of the scheme is checked.
	 */
	void check(BrokenRules.Checks checks, String path, Instant now) {
		checks.require(this.scheme != null, path + ".scheme", "required")
			.require(this.scheme == null || SCHEME.matcher(this.scheme).matches(), path + ".scheme", "schemeForm")
			.require(this.value != null, path + ".value", "required");
		FieldChecks.text(checks, this.value, path + ".value", MAX_VALUE);
		checks.require(this.verifiedOn == null || !this.verifiedOn.isAfter(FieldChecks.lastDayAnywhere(now)),
				path + ".verifiedOn", "inFuture");
	}

}
