package org.faitiere.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.Facts;
import org.faitiere.reporting.fact.RandomActivities;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;

/**
 * Cells and facts give the same answer to any question that both can answer.
 */
class CellsAndFactsTests {

	private static final List<LocalDate> STARTS = List.of(LocalDate.of(2007, 1, 1), LocalDate.of(2024, 1, 1),
			LocalDate.of(2024, 2, 1));

	private static final List<LocalDate> ENDS = List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 12, 31));

	private static final List<Grouping> GROUPINGS = Stream
		.<Grouping>concat(Stream.of(Grouping.Time.values()),
				Stream.of(Dimension.values()).map((it) -> new Grouping.By(it)))
		.toList();

	private final FactRepository facts = Facts.empty();

	private final CellRepository cells = new MongoCellRepository(TestMongo.database(), Generation.FIRST);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void agreeOnEveryQuestion(long seed) {
		RandomActivities random = new RandomActivities(seed);
		List<Activity> activities = Stream.iterate(0, (it) -> it + 1)
			.limit(60)
			.map((it) -> random.next("activity-" + it))
			.toList();
		keep(activities);
		FactFigures fromFacts = new FactFigures(this.facts);
		CellFigures fromCells = new CellFigures(this.cells);
		int answered = 0;

		for (int round = 0; round < 300; round++) {
			Question question = question(random, activities);
			Optional<Tally> answer = fromCells.answer(question);
			if (answer.isPresent()) {
				answered++;
				Tally counted = fromFacts.answer(question);
				assertThat(answer.get().totals()).as(question.toString()).isEqualTo(counted.totals());
				assertThat(answer.get().groups()).as(question.toString()).isEqualTo(counted.groups());
			}
		}

		assertThat(answered).isGreaterThan(100);
	}

	private void keep(List<Activity> activities) {
		Map<CellKey, Measures> sums = new HashMap<>();
		activities.stream()
			.filter(Activity::isCounted)
			.forEach((it) -> CellKey.of(it).forEach((key, measures) -> sums.merge(key, measures, Measures::plus)));
		this.cells.add(List.of(new CellChange(CNSC, CellDifference.of(Instant.EPOCH, sums), 1)));
		this.facts.save(activities.stream()
			.map((it) -> new Fact(1, it.id(), "org.faitiere.activity.reported.v1", Instant.EPOCH, "cnsc-togo", it))
			.toList());
	}

	private static Question question(RandomActivities random, List<Activity> activities) {
		View view = new View(new Network(CNSC, "cnsc-togo", "CNSC-Togo"), random.oneOf(true, false));
		Span span = new Span(random.oneOf(true, false) ? random.oneOf(STARTS) : null,
				random.oneOf(true, false) ? random.oneOf(ENDS) : null);
		Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
		for (int wanted = random.upTo(3); wanted > 0; wanted--) {
			Dimension dimension = random.oneOf(Dimension.values());
			filters.put(dimension, random.oneOf(keys(random.oneOf(activities), dimension)));
		}
		return new Question(view, span, random.oneOf(true, false) ? random.oneOf(GROUPINGS) : null,
				random.oneOf(Set.of("VALIDATED"), Set.of("REPORTED", "VALIDATED")), filters, null);
	}

	private static List<String> keys(Activity activity, Dimension dimension) {
		return Contribution.of(activity)
			.by(List.of(dimension), Map.of())
			.keySet()
			.stream()
			.flatMap(Collection::stream)
			.toList();
	}

}
