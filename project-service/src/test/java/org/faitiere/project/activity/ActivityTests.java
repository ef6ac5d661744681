package org.faitiere.project.activity;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.faitiere.project.vocabulary.Location;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faitiere.project.activity.ActivityFixture.anActivity;
import static org.faitiere.project.activity.ActivityFixture.someDetails;
import static org.faitiere.project.activity.ActivityStatus.CANCELLED;
import static org.faitiere.project.activity.ActivityStatus.PLANNED;
import static org.faitiere.project.activity.ActivityStatus.REPORTED;
import static org.faitiere.project.activity.ActivityStatus.RETURNED;
import static org.faitiere.project.activity.ActivityStatus.VALIDATED;

/**
 * The rules of an activity's life.
 */
class ActivityTests {

	private static final Instant NOW = Instant.parse("2024-03-01T09:30:00.123456Z");

	static Stream<Arguments> allowedSteps() {
		return Stream.of(step(PLANNED, (it) -> it.report(NOW), REPORTED),
				step(RETURNED, (it) -> it.report(NOW), REPORTED), step(REPORTED, (it) -> it.validate(NOW), VALIDATED),
				step(REPORTED, (it) -> it.giveBack("?", NOW), RETURNED),
				step(VALIDATED, (it) -> it.giveBack("?", NOW), RETURNED),
				step(PLANNED, (it) -> it.cancel("", NOW), CANCELLED),
				step(VALIDATED, (it) -> it.cancel("", NOW), CANCELLED));
	}

	static Stream<Arguments> forbiddenSteps() {
		return Stream.of(step(REPORTED, (it) -> it.report(NOW), null), step(VALIDATED, (it) -> it.report(NOW), null),
				step(CANCELLED, (it) -> it.report(NOW), null), step(PLANNED, (it) -> it.validate(NOW), null),
				step(VALIDATED, (it) -> it.validate(NOW), null), step(RETURNED, (it) -> it.validate(NOW), null),
				step(PLANNED, (it) -> it.giveBack("?", NOW), null),
				step(CANCELLED, (it) -> it.giveBack("?", NOW), null), step(CANCELLED, (it) -> it.cancel("", NOW), null),
				step(CANCELLED, (it) -> it.correct(someDetails().build(), NOW), null));
	}

	@ParameterizedTest
	@MethodSource("allowedSteps")
	void takesTheStepsThatItsStatusAllows(ActivityStatus before,
			Function<Activity, Change<Activity, ActivityEvent>> step, ActivityStatus after) {
		Activity activity = anActivity(before);

		Activity next = step.apply(activity).next();

		assertThat(next.status()).isEqualTo(after);
		assertThat(next.version()).isEqualTo(activity.version() + 1);
	}

	@ParameterizedTest
	@MethodSource("forbiddenSteps")
	void refusesTheStepsThatItsStatusForbids(ActivityStatus before,
			Function<Activity, Change<Activity, ActivityEvent>> step, ActivityStatus ignored) {
		Activity activity = anActivity(before);

		assertThatExceptionOfType(ActivityNotAllowed.class).isThrownBy(() -> step.apply(activity));
	}

	@Test
	void tellsWhichFieldsACorrectionChanged() {
		Activity activity = anActivity(REPORTED);

		ActivityEvent event = activity.correct(someDetails().occurring(3).build(), NOW).event();

		assertThat(event).isEqualTo(new ActivityEvent.Corrected(List.of("occurrences")));
	}

	@Test
	void keepsTimesToTheMillisecond() {
		Activity activity = Activity.plan("a", "n", someDetails().build(), NOW).next();

		assertThat(activity.createdAt()).isEqualTo(Instant.parse("2024-03-01T09:30:00.123Z"));
	}

	@Test
	void isNotPublicWhenSensitive() {
		Activity open = Activity.plan("a", "n", someDetails().open().build(), NOW).next();
		Activity sensitive = Activity.plan("a", "n", someDetails().open().sensitive().build(), NOW).next();

		assertThat(open.isPublic()).isTrue();
		assertThat(sensitive.isPublic()).isFalse();
	}

	@Test
	void namesAllBrokenRulesAtOnce() {
		assertThatExceptionOfType(BrokenRules.class).isThrownBy(
				() -> someDetails().from("2024-02-22").to("2024-02-21").with(10).with(-1).topics("football").build())
			.satisfies((ex) -> assertThat(ex.violations()).extracting("field")
				.containsExactlyInAnyOrder("endDate", "participants[1].count", "topics[0]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024", "2024-02", "2024-02-22" })
	void acceptsAnEndThatMayBeOnOrAfterTheStart(String end) {
		assertThat(someDetails().from("2024-02-22").to(end).build().endDate()).isNotNull();
	}

	@Test
	void findsTheCountryOfARegion() {
		assertThat(new Location(null, "TG-K", null).country()).isEqualTo("TG");
	}

	private static Arguments step(ActivityStatus before, Function<Activity, Change<Activity, ActivityEvent>> step,
			ActivityStatus after) {
		return Arguments.of(before, step, after);
	}

}
