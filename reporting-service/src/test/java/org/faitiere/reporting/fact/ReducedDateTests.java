package org.faitiere.reporting.fact;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dates as precise as they are known.
 */
class ReducedDateTests {

	@ParameterizedTest
	@CsvSource({ "2007, 2007-01-01, 2007-12-31, 2007", "2003-10, 2003-10-01, 2003-10-31, 2003-10",
			"2024-02, 2024-02-01, 2024-02-29, 2024-02", "2023-02, 2023-02-01, 2023-02-28, 2023-02",
			"2024-02-22, 2024-02-22, 2024-02-22, 2024-02", "2024-02-29, 2024-02-29, 2024-02-29, 2024-02",
			"2023-12-31, 2023-12-31, 2023-12-31, 2023-12", "2024-01-01, 2024-01-01, 2024-01-01, 2024-01" })
	void spansWhatItMayMean(String text, LocalDate first, LocalDate last, String period) {
		ReducedDate date = ReducedDate.of(text);

		assertThat(date.first()).isEqualTo(first);
		assertThat(date.last()).isEqualTo(last);
		assertThat(date.period()).isEqualTo(period);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "24", "2024-13", "2024-02-30", "2023-02-29", "1900-02-29", "2024-2-1", "02/2024",
			"+2024", "2024-02-01T00:00:00Z" })
	void refusesWhatIsNoDate(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> ReducedDate.of(text));
	}

}
