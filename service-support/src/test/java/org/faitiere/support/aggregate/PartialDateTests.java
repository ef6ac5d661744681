package org.faitiere.support.aggregate;

import java.time.LocalDate;

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
	@CsvSource({ "2007,2007-01-01,2007-12-31", "2024-02,2024-02-01,2024-02-29", "2023-02,2023-02-01,2023-02-28",
			"2024-02-29,2024-02-29,2024-02-29" })
	void spansTheDaysThatItMayMean(String value, LocalDate earliest, LocalDate latest) {
		PartialDate date = new PartialDate(value);

		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "24", "2024-2", "2024-13", "2024-02-30", "2023-02-29", "0000", "2024-02-22T00:00:00Z", "hier" })
	void refusesWhatIsNoDate(String value) {
		assertThatExceptionOfType(BrokenRules.class).isThrownBy(() -> PartialDate.parse(value, "startDate"))
			.satisfies((ex) -> assertThat(ex.violations()).extracting("field").containsExactly("startDate"));
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-21,2024-02-22,true", "2024,2024-02-22,false", "2024-01,2024-02-22,true", "2023,2024,true",
			"2024-02-22,2024-02-22,false" })
	void knowsWhenAnEndIsSurelyBeforeAStart(String end, String start, boolean surely) {
		assertThat(new PartialDate(end).isSurelyBefore(new PartialDate(start))).isEqualTo(surely);
	}

	@Test
	void takesBlankAsNotSpecified() {
		assertThat(PartialDate.parse(" ", "startDate")).isNull();
	}

}
