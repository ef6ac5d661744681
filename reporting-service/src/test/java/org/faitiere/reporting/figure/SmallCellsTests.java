package org.faitiere.reporting.figure;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the public does not get to see.
 */
class SmallCellsTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 4 })
	void hidesFewPeople(long count) {
		Figures hidden = SmallCells.hide(people(count));

		assertThat(hidden.participants()).isNull();
		assertThat(hidden.women()).isNull();
		assertThat(hidden.men()).isNull();
		assertThat(hidden.sexNotSpecified()).isNull();
		assertThat(hidden.suppressed()).isTrue();
		assertThat(hidden.activities()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 5, 155 })
	void showsNobodyAndMany(long count) {
		assertThat(SmallCells.hide(people(count))).isEqualTo(people(count));
	}

	@Test
	void hidesTheSplitByAFewWomen() {
		Figures hidden = SmallCells.hide(Figures.of(Measures.ofParticipants(2, Precision.EXACT, "FEMALE")
			.plus(Measures.ofParticipants(38, Precision.EXACT, "MALE"))));

		assertThat(hidden.participants()).isEqualTo(40);
		assertThat(hidden.women()).isNull();
		assertThat(hidden.men()).isNull();
		assertThat(hidden.suppressed()).isTrue();
	}

	@Test
	void hidesAFewReached() {
		Figures hidden = SmallCells.hide(Figures.of(Measures.ofReached(3, Precision.EXACT)));

		assertThat(hidden.reached()).isNull();
		assertThat(hidden.participants()).isZero();
	}

	@Test
	void hidesTheNextSmallestSoThatTheHiddenCannotBeComputed() {
		assertThat(participants(3, 50, 20, 0)).containsExactly(null, 50L, null, 0L);
	}

	@Test
	void hidesNoMoreWhereSeveralAreHidden() {
		assertThat(participants(3, 2, 20)).containsExactly(null, null, 20L);
	}

	@Test
	void showsAllWhereNoneIsSmall() {
		assertThat(participants(50, 20, 0)).containsExactly(50L, 20L, 0L);
	}

	private static List<Long> participants(long... counts) {
		List<Figures> groups = Arrays.stream(counts).mapToObj(SmallCellsTests::people).toList();
		return SmallCells.hideAll(groups).stream().map(Figures::participants).toList();
	}

	private static Figures people(long count) {
		return Figures.of(Measures.ofActivity(1).plus(Measures.ofParticipants(count, Precision.EXACT, null)));
	}

}
