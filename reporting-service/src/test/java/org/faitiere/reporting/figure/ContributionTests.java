package org.faitiere.reporting.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.Location;
import org.faitiere.reporting.fact.ParticipantLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;
import static org.faitiere.reporting.figure.Dimension.AGE_GROUP;
import static org.faitiere.reporting.figure.Dimension.AUDIENCE;
import static org.faitiere.reporting.figure.Dimension.LEVEL;
import static org.faitiere.reporting.figure.Dimension.NOT_SPECIFIED;
import static org.faitiere.reporting.figure.Dimension.PLACE;
import static org.faitiere.reporting.figure.Dimension.PRECISION;
import static org.faitiere.reporting.figure.Dimension.PROJECT;
import static org.faitiere.reporting.figure.Dimension.REGION;
import static org.faitiere.reporting.figure.Dimension.SEX;
import static org.faitiere.reporting.figure.Dimension.TOPIC;
import static org.faitiere.reporting.figure.Dimension.TYPE;

/**
 * What an activity adds to which figure; {@code docs/figures.md} tells the same in words.
 */
class ContributionTests {

	@Test
	void countsEachLineUnderItsOwnKeyAndTheActivityOnceInEach() {
		AnActivity activity = anActivity().held(24)
			.with(40, "EXACT", "CSO", "FEMALE")
			.with(10, "EXACT", "CSO", "MALE")
			.with(5, "EXACT", "MEDIA", "MALE");

		Map<List<String>, Measures> groups = by(activity, AUDIENCE);

		assertThat(groups.keySet()).containsExactlyInAnyOrder(List.of("CSO"), List.of("MEDIA"));
		assertThat(groups.get(List.of("CSO")).participants().total()).isEqualTo(50);
		assertThat(groups.get(List.of("CSO")).activities()).isEqualTo(1);
		assertThat(groups.get(List.of("CSO")).occurrences()).isEqualTo(24);
		assertThat(groups.get(List.of("MEDIA")).participants().total()).isEqualTo(5);
		assertThat(groups.get(List.of("MEDIA")).activities()).isEqualTo(1);
		assertThat(total(activity).activities()).isEqualTo(1);
		assertThat(total(activity).occurrences()).isEqualTo(24);
	}

	@Test
	void countsWorkWithoutParticipantsAsNotSpecified() {
		AnActivity activity = anActivity();

		for (Dimension dimension : List.of(AUDIENCE, SEX, AGE_GROUP, REGION, PLACE, TOPIC, LEVEL, PROJECT, PRECISION)) {
			assertThat(by(activity, dimension)).as(dimension.name())
				.isEqualTo(Map.of(List.of(NOT_SPECIFIED), Measures.ofActivity(1)));
		}
	}

	@Test
	void placesPeopleOfASingleRegionThere() {
		assertThat(participants(anActivity().in("TG-M", "Lomé").in("TG-M", "Vo").with(155), REGION))
			.isEqualTo(Map.of("TG-M", 155L));
	}

	@Test
	void doesNotGuessWherePeopleOfSeveralRegionsWere() {
		AnActivity activity = anActivity().in("TG-M", null).in("TG-K", null).with(155);

		assertThat(participants(activity, REGION)).isEqualTo(Map.of("TG-M", 0L, "TG-K", 0L, NOT_SPECIFIED, 155L));
		assertThat(by(activity, REGION).values()).allSatisfy((it) -> assertThat(it.activities()).isEqualTo(1));
	}

	@Test
	void doesNotGuessWherePeopleWereIfOneOfThePlacesIsInNoKnownRegion() {
		assertThat(participants(anActivity().in("TG-M", null).in(null, "Lomé").with(155), REGION))
			.isEqualTo(Map.of("TG-M", 0L, NOT_SPECIFIED, 155L));
	}

	@Test
	void placesALineWhereItSays() {
		AnActivity activity = anActivity().in("TG-M", "Vo")
			.with(new ParticipantLine(60, null, null, null, null, new Location("TG", "TG-C", "Tchamba")))
			.with(new ParticipantLine(20, null, null, null, null, new Location("TG", null, "Bassar")));

		assertThat(participants(activity, REGION)).isEqualTo(Map.of("TG-M", 0L, "TG-C", 60L, NOT_SPECIFIED, 20L));
		assertThat(participants(activity, PLACE)).isEqualTo(Map.of("Vo", 0L, "Tchamba", 60L, "Bassar", 20L));
	}

	@Test
	void countsTheReachedWhereTheActivityWas() {
		AnActivity one = anActivity().in("TG-M", null).reaching(1000, "AT_LEAST");
		AnActivity several = anActivity().in("TG-M", null).in("TG-K", null).reaching(1000, "AT_LEAST");

		assertThat(by(one, REGION).get(List.of("TG-M")).reached()).isEqualTo(People.of(1000, Precision.AT_LEAST));
		assertThat(by(several, REGION).get(List.of(NOT_SPECIFIED)).reached().total()).isEqualTo(1000);
		assertThat(by(several, AUDIENCE).get(List.of(NOT_SPECIFIED)).reached().total()).isEqualTo(1000);
	}

	@Test
	void tellsPrecisionsApart() {
		AnActivity activity = anActivity().with(155).with(20, "ESTIMATE", null, null).reaching(1000, "AT_LEAST");

		assertThat(participants(activity, PRECISION)).isEqualTo(Map.of("EXACT", 155L, "ESTIMATE", 20L, "AT_LEAST", 0L));
		assertThat(by(activity, PRECISION).get(List.of("AT_LEAST")).reached().total()).isEqualTo(1000);
		assertThat(by(activity, PRECISION).get(List.of("EXACT")).reached().total()).isZero();
	}

	@Test
	void countsAnActivityOfTwoTopicsUnderBoth() {
		AnActivity activity = anActivity().about("gender", "elections", "gender").with(155);

		assertThat(participants(activity, TOPIC)).isEqualTo(Map.of("gender", 155L, "elections", 155L));
		assertThat(total(activity).participants().total()).isEqualTo(155);
	}

	@Test
	void crossesTwoDimensions() {
		AnActivity activity = anActivity().type("DEBATE")
			.in("TG-M", null)
			.with(40, null, "CSO", "FEMALE")
			.with(10, null, "MEDIA", "MALE");

		assertThat(Contribution.of(activity.build()).by(List.of(AUDIENCE, SEX), Map.of()).keySet())
			.containsExactlyInAnyOrder(List.of("CSO", "FEMALE"), List.of("MEDIA", "MALE"));
		assertThat(Contribution.of(activity.build()).by(List.of(TYPE, REGION), Map.of()).keySet())
			.containsExactly(List.of("DEBATE", "TG-M"));
	}

	@Test
	void filtersPeopleAndNotOnlyActivities() {
		AnActivity activity = anActivity().with(40, null, "CSO", "FEMALE").with(10, null, "MEDIA", "MALE");

		Map<List<String>, Measures> women = Contribution.of(activity.build()).by(List.of(), Map.of(SEX, "FEMALE"));

		assertThat(women.get(List.of()).participants().total()).isEqualTo(40);
		assertThat(women.get(List.of()).men()).isZero();
		assertThat(Contribution.of(activity.build()).by(List.of(), Map.of(AUDIENCE, "STUDENT"))).isEmpty();
	}

	@Test
	void doesNotFindPeopleWhereOnlyTheActivityWas() {
		AnActivity activity = anActivity().in("TG-M", null).in("TG-K", null).with(40, null, "CSO", null);

		assertThat(Contribution.of(activity.build()).by(List.of(), Map.of(AUDIENCE, "CSO", REGION, "TG-M"))).isEmpty();
	}

	private static Measures total(AnActivity activity) {
		return Contribution.of(activity.build()).by(List.of(), Map.of()).get(List.of());
	}

	private static Map<List<String>, Measures> by(AnActivity activity, Dimension dimension) {
		return Contribution.of(activity.build()).by(List.of(dimension), Map.of());
	}

	private static Map<String, Long> participants(AnActivity activity, Dimension dimension) {
		Map<String, Long> participants = new HashMap<>();
		by(activity, dimension).forEach((key, it) -> participants.put(key.getFirst(), it.participants().total()));
		return participants;
	}

}
