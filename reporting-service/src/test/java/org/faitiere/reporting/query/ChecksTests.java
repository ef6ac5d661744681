package org.faitiere.reporting.query;

import java.time.Instant;

import org.faitiere.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Days and instants in parameters, read the same in every time zone of the server: also
 * on days that had 23 or 25 hours there, or that Apia left out.
 */
class ChecksTests {

	private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2024-03-10, 2024-03-10T23:59:59.999Z", "2024-11-03, 2024-11-03T23:59:59.999Z",
			"2011-12-30, 2011-12-30T23:59:59.999Z", "2024-02-29, 2024-02-29T23:59:59.999Z",
			"2023-12-31, 2023-12-31T23:59:59.999Z", "2024-03-10T02:30:00Z, 2024-03-10T02:30:00Z",
			"2024-03-10T02:30:00-02:30, 2024-03-10T05:00:00Z" })
	void takesADayToItsEndInUtc(String given, Instant meant) {
		Checks checks = new Checks();

		assertThat(checks.instant("asOf", given, NOW)).isEqualTo(meant);

		checks.done();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-01-01", "9999-12-31", "2099-11-25T16:00:00.1234567Z" })
	void takesWhatIsNotKnownYetForNow(String later) {
		Instant now = Instant.parse("2026-11-25T16:00:00.123456Z");

		assertThat(new Checks().instant("asOf", later, now)).isEqualTo("2026-11-25T16:00:00.123Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-02-29", "2024-02-30", "2024-02-29T24:30:00Z", "2024-02", "yesterday",
			"+999999999-12-31", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z" })
	void namesWhatIsNoInstant(String given) {
		Checks checks = new Checks();

		checks.instant("asOf", given, NOW);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(checks::done)
			.satisfies((ex) -> assertThat(ex.violations()).extracting("field").containsExactly("asOf"));
	}

	@Test
	void namesADayThatTheYearDoesNotHave() {
		Checks checks = new Checks();

		checks.date("from", "2023-02-29");
		checks.date("to", "2024-02-29");

		assertThatExceptionOfType(ProblemException.class).isThrownBy(checks::done)
			.satisfies((ex) -> assertThat(ex.violations()).extracting("field").containsExactly("from"));
	}

}
