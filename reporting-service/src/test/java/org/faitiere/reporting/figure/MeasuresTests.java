package org.faitiere.reporting.figure;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sums of measures, and taking them back.
 */
class MeasuresTests {

	private final Random random = new Random(20240222);

	@Test
	void takesBackExactlyWhatWasAdded() {
		for (int round = 0; round < 500; round++) {
			Measures one = any();
			Measures other = any();

			assertThat(one.plus(other).minus(other)).isEqualTo(one);
			assertThat(one.minus(one).isZero()).isTrue();
			assertThat(one.plus(other)).isEqualTo(other.plus(one));
			assertThat(one.negate().negate()).isEqualTo(one);
		}
	}

	@ParameterizedTest
	@CsvSource({ "EXACT, EXACT, EXACT", "EXACT, AT_LEAST, AT_LEAST", "AT_LEAST, EXACT, AT_LEAST",
			"AT_LEAST, ESTIMATE, ESTIMATE", "EXACT, ESTIMATE, ESTIMATE" })
	void isAsSureAsItsLeastSureCount(Precision one, Precision other, Precision sum) {
		assertThat(People.of(10, one).plus(People.of(20, other)).precision()).isEqualTo(sum);
	}

	@Test
	void isSureAgainWhenTheEstimateIsTakenBack() {
		People mixed = People.of(10, Precision.EXACT).plus(People.of(20, Precision.ESTIMATE));

		assertThat(mixed.plus(People.of(20, Precision.ESTIMATE).negate())).isEqualTo(People.of(10, Precision.EXACT));
	}

	@Test
	void remembersAnEstimateOfNobody() {
		assertThat(People.of(0, Precision.ESTIMATE).precision()).isEqualTo(Precision.ESTIMATE);
	}

	@ParameterizedTest
	@CsvSource(value = { "FEMALE, 7, 0, 0", "MALE, 0, 7, 0", "-, 0, 0, 7", "UNKNOWN_CODE, 0, 0, 7" }, nullValues = "-")
	void neverGuessesTheSex(String sex, long women, long men, long notSpecified) {
		Measures measures = Measures.ofParticipants(7, Precision.EXACT, sex);

		assertThat(measures.women()).isEqualTo(women);
		assertThat(measures.men()).isEqualTo(men);
		assertThat(measures.sexNotSpecified()).isEqualTo(notSpecified);
	}

	@ParameterizedTest
	@CsvSource(value = { "-, EXACT", "EXACT, EXACT", "AT_LEAST, AT_LEAST", "ESTIMATE, ESTIMATE", "ROUGHLY, ESTIMATE" },
			nullValues = "-")
	void doesNotRelyOnPrecisionsThatItDoesNotKnow(String code, Precision precision) {
		assertThat(Precision.of(code)).isEqualTo(precision);
	}

	private Measures any() {
		return new Measures(number(), number(), people(), number(), number(), number(), people());
	}

	private People people() {
		return new People(number(), number(), number(), number(), number(), number());
	}

	private long number() {
		return this.random.nextLong(-1_000_000_000L, 1_000_000_000L);
	}

}
