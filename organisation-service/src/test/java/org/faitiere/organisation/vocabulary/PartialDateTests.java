package org.faitiere.organisation.vocabulary;

import java.time.LocalDate;

import org.faitiere.support.aggregate.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dates as far as they are known.
 */
class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2007,2007-01-01,2007-12-31", "2024-02,2024-02-01,2024-02-29", "2024-02-22,2024-02-22,2024-02-22" })
	void spansTheDaysThatItMayMean(String value, LocalDate earliest, LocalDate latest) {
		PartialDate date = new PartialDate(value);

		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "07", "2007-13", "2007-02-30", "22/02/2024", "2007-1", "0000", "2024-02-22T00:00:00Z" })
	void refusesWhatIsNoDate(String value) {
		assertThatExceptionOfType(BrokenRules.class).isThrownBy(() -> PartialDate.parse(value, "since"))
			.satisfies((refusal) -> assertThat(refusal.violations().getFirst().field()).isEqualTo("since"));
	}

	@Test
	void isAbsentWhenBlank() {
		assertThat(PartialDate.parse(null, "since")).isNull();
		assertThat(PartialDate.parse(" ", "since")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2006,2007,true", "2007,2007-05,false", "2007-04,2007-05-01,true", "2007-05,2007-05-31,false" })
	void isBeforeOnlyWhenItSurelyIs(String end, String start, boolean before) {
		assertThat(new PartialDate(end).isSurelyBefore(new PartialDate(start))).isEqualTo(before);
	}

}
