package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.Facts;
import org.faitiere.reporting.fact.RandomActivities;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * The difference between figures at two times is explained to the last digit.
 */
class ChangesServiceTests {

	private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

	private static final Set<String> BOTH = Set.of("REPORTED", "VALIDATED");

	private final FactRepository facts = Facts.empty();

	private final FactFigures figures = new FactFigures(this.facts);

	private final ChangesService changes = new ChangesService(this.figures, this.facts);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void addUpToTheDifference(long seed) {
		RandomActivities random = new RandomActivities(seed);
		List<Activity> known = new ArrayList<>();
		for (int activity = 0; activity < 40; activity++) {
			known.add(keepLife(random, "activity-%03d".formatted(activity)));
		}
		int explained = 0;

		for (int round = 0; round < 80; round++) {
			Instant since = START.plusMillis(random.upTo(12));
			Instant until = since.plusMillis(random.upTo(12));
			Comparison comparison = new Comparison(question(random, known, until), since, until);
			List<FigureChange> found = found(comparison);
			Measures before = this.figures.answer(comparison.question().at(since)).totals();
			Measures after = this.figures.answer(comparison.question()).totals();
			assertThat(found.stream().map(FigureChange::difference).reduce(before, Measures::plus))
				.as(comparison.toString())
				.isEqualTo(after);
			explained += found.isEmpty() ? 0 : 1;
			assertAnswersTheSame(comparison, before, after, found.size());
		}

		assertThat(explained).isGreaterThan(20);
	}

	@Test
	void tellWorkThatWasReportedInTimeFromWorkThatWasLate() {
		record(anActivity().id("late").on("2024-02").with(10).version(1, "2024-03-05T10:00:00Z"));
		record(anActivity().id("in-time").on("2024-03").with(20).version(1, "2024-03-05T10:00:00Z"));
		record(anActivity().id("planned")
			.on("2024-02-28")
			.status("PLANNED")
			.version(1, "2024-02-01T10:00:00Z", "planned"));
		record(anActivity().id("planned").on("2024-02-28").with(5).version(2, "2024-03-04T10:00:00Z"));

		Changes found = whole("2024-02-29", "2024-03-31", BOTH);

		assertThat(found.items()).extracting(Changes.Item::activityId).containsExactly("in-time", "late", "planned");
		assertThat(found.items()).extracting(Changes.Item::kind)
			.containsExactly(ChangeKind.REPORTED, ChangeKind.LATE_REPORT, ChangeKind.LATE_REPORT);
		assertThat(found.kinds()).containsExactly(new Changes.KindOfChange(ChangeKind.REPORTED, 1, 20L, 0L, null),
				new Changes.KindOfChange(ChangeKind.LATE_REPORT, 2, 15L, 0L, null));
		assertThat(found.difference().participants()).isEqualTo(35);
	}

	@Test
	void nameWhatTookAFigureBack() {
		for (String event : List.of("corrected", "cancelled", "deleted", "returned")) {
			record(anActivity().id(event).with(100).version(1));
			String status = Map.of("cancelled", "CANCELLED", "returned", "RETURNED").getOrDefault(event, "REPORTED");
			record(anActivity().id(event)
				.status(status)
				.with(event.equals("corrected") ? 90 : 100)
				.version(2, "2024-03-05T10:00:00Z", event));
		}

		Changes found = whole("2024-03-02", "2024-03-31", BOTH);

		assertThat(found.items()).extracting(Changes.Item::activityId)
			.containsExactly("cancelled", "corrected", "deleted", "returned");
		assertThat(found.items()).extracting(Changes.Item::kind)
			.containsExactly(ChangeKind.CANCELLATION, ChangeKind.CORRECTION, ChangeKind.DELETION, ChangeKind.RETURN);
		assertThat(found.items().getFirst().after()).isNull();
		assertThat(found.items().get(1).difference().participants()).isEqualTo(-10);
		assertThat(found.items().get(1).events()).singleElement().satisfies((it) -> {
			assertThat(it.sequence()).isEqualTo(2);
			assertThat(it.actor()).isEqualTo("cnsc-togo");
		});
		assertThat(found.difference().participants()).isEqualTo(-310);
		assertThat(found.difference().activities()).isEqualTo(-3);
	}

	@Test
	void nameWhatBroughtAFigureBack() {
		record(anActivity().id("again").with(100).status("RETURNED").version(1));
		record(anActivity().id("again").with(100).version(2, "2024-03-05T10:00:00Z"));

		assertThat(whole("2024-03-02", "2024-03-31", BOTH).items()).extracting(Changes.Item::kind)
			.containsExactly(ChangeKind.REOPENED);
	}

	@Test
	void nameValidationWhereOnlyValidatedWorkIsAskedFor() {
		record(anActivity().id("a").with(100).version(1));
		record(anActivity().id("a").with(100).status("VALIDATED").version(2, "2024-03-05T10:00:00Z", "validated"));

		assertThat(whole("2024-03-02", "2024-03-31", BOTH).items()).isEmpty();
		assertThat(whole("2024-03-02", "2024-03-31", Set.of("VALIDATED")).items()).extracting(Changes.Item::kind)
			.containsExactly(ChangeKind.VALIDATION);
	}

	@Test
	void showThePublicWhatWasOpenedAndNothingThatIsClosedToday() {
		record(anActivity().id("opened").with(100).visibleTo("NETWORK").version(1));
		record(anActivity().id("opened").with(100).version(2, "2024-03-05T10:00:00Z", "corrected"));
		record(anActivity().id("closed").with(70).version(1, "2024-03-04T10:00:00Z"));
		record(anActivity().id("closed").with(70).sensitive().version(2, "2024-04-05T10:00:00Z", "corrected"));

		Changes shown = this.changes.answer(comparison(false, "2024-03-02", "2024-03-31", BOTH), page());

		assertThat(shown.items()).singleElement().satisfies((it) -> {
			assertThat(it.activityId()).isEqualTo("opened");
			assertThat(it.kind()).isEqualTo(ChangeKind.VISIBILITY);
		});
		assertThat(shown.before().participants()).isZero();
		assertThat(shown.after().participants()).isEqualTo(100);
		assertThat(whole("2024-03-02", "2024-03-31", BOTH).items()).extracting(Changes.Item::activityId)
			.containsExactly("closed");
	}

	@Test
	void hideFewPeopleFromThePublic() {
		record(anActivity().id("few").with(3).version(1, "2024-03-04T10:00:00Z"));

		Changes shown = this.changes.answer(comparison(false, "2024-03-02", "2024-03-31", BOTH), page());

		assertThat(shown.after().participants()).isNull();
		assertThat(shown.difference().participants()).isNull();
		assertThat(shown.kinds()).singleElement().satisfies((it) -> assertThat(it.participants()).isNull());
		assertThat(shown.items()).singleElement().satisfies((it) -> {
			assertThat(it.difference().participants()).isNull();
			assertThat(it.difference().suppressed()).isTrue();
		});
	}

	private void assertAnswersTheSame(Comparison comparison, Measures before, Measures after, int changes) {
		if (comparison.question().view().whole()) {
			Changes answer = this.changes.answer(comparison, page());
			assertThat(answer.before()).isEqualTo(Figures.of(before));
			assertThat(answer.after()).isEqualTo(Figures.of(after));
			assertThat(answer.total()).isEqualTo(changes);
			long sum = 0;
			while (true) {
				sum += answer.items().stream().mapToLong((it) -> it.difference().participants()).sum();
				if (answer.next() == null) {
					break;
				}
				answer = this.changes.answer(comparison, new PageRequest(7, Cursor.decode(answer.next())));
			}
			assertThat(sum).isEqualTo(after.minus(before).participants().total());
		}
	}

	private List<FigureChange> found(Comparison comparison) {
		List<FigureChange> found = new ArrayList<>();
		Set<String> closed = this.figures.closed(comparison.question());
		this.facts.forEachChanged(CNSC, comparison.since(), comparison.until(), (changed) -> {
			if (!closed.contains(changed.after().activity().id())) {
				FigureChange.of(comparison.question(), comparison.since(), changed).ifPresent(found::add);
			}
		});
		return found;
	}

	/**
	 * Some versions of an activity; times may be the same and, by the clocks of two
	 * writers, go back.
	 */
	private Activity keepLife(RandomActivities random, String id) {
		Activity activity = random.next(id);
		int millis = random.upTo(8);
		for (int version = 1; version <= 1 + random.upTo(5); version++) {
			String event = (random.upTo(12) == 0) ? "deleted" : "corrected";
			record(new Fact(version, id + "-" + version, "org.faitiere.activity." + event + ".v1",
					START.plusMillis(millis), "cnsc-togo", activity));
			millis += random.upTo(6) - 1;
			activity = random.next(id);
		}
		return activity;
	}

	private static Question question(RandomActivities random, List<Activity> known, Instant asOf) {
		Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
		for (int wanted = random.upTo(3); wanted > 0; wanted--) {
			Dimension dimension = random.oneOf(Dimension.values());
			List<List<String>> keys = List
				.copyOf(Contribution.of(random.oneOf(known)).by(List.of(dimension), Map.of()).keySet());
			if (!keys.isEmpty()) {
				filters.put(dimension, random.oneOf(keys).getFirst());
			}
		}
		return new Question(view(random.oneOf(true, false)), new Span(null, null), null,
				random.oneOf(Set.of("VALIDATED"), BOTH), filters, asOf);
	}

	private Changes whole(String since, String until, Set<String> statuses) {
		return this.changes.answer(comparison(true, since, until, statuses), page());
	}

	private static Comparison comparison(boolean whole, String since, String until, Set<String> statuses) {
		Instant end = endOf(until);
		return new Comparison(new Question(view(whole), new Span(null, null), null, statuses, Map.of(), end),
				endOf(since), end);
	}

	private static Instant endOf(String day) {
		return Instant.parse(day + "T23:59:59.999Z");
	}

	private static View view(boolean whole) {
		return new View(new Network(CNSC, "cnsc-togo", "CNSC-Togo"), whole);
	}

	private static PageRequest page() {
		return new PageRequest(7, Optional.empty());
	}

	private void record(@Nullable Fact fact) {
		this.facts.save(List.of(fact));
	}

}
