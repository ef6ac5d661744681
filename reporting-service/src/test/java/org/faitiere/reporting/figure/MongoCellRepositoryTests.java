package org.faitiere.reporting.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;

/**
 * Cells on a real MongoDB protocol.
 */
class MongoCellRepositoryTests {

	private static final Breakdown PLACE = Breakdown.of(Set.of(Dimension.PLACE)).orElseThrow();

	private static final Set<String> COUNTED = Set.of("REPORTED", "VALIDATED");

	private static final Span EVER = new Span(null, null);

	private final CellRepository cells = new MongoCellRepository(TestMongo.database(), Generation.FIRST);

	@Test
	void givesBackWhatItKeeps() {
		Measures measures = new Measures(1, 2, new People(3, 4, 5, 6, 7, 8), 9, 10, 11,
				new People(12, 13, 14, 15, 16, 17));
		CellKey key = place("PUBLIC", "Lomé | $x.y \"5e\" arrondissement+\n");

		add(1, Map.of(key, measures));

		assertThat(find(EVER, true)).containsExactly(Map.entry(key, measures));
	}

	@Test
	void addsUp() {
		this.cells.add(List.of(change(1, "Vo", 10), change(2, "Bassar", 20), change(3, "Vo", -3)));
		this.cells.add(List.of(change(4, "Vo", 5)));

		assertThat(find(EVER, true)).isEqualTo(sums(Map.of("Vo", List.of(10L, -3L, 5L), "Bassar", List.of(20L))));
	}

	@Test
	void takesTheSameStretchOfTheLogAgain() {
		this.cells.add(List.of(change(1, "Vo", 10), change(2, "Bassar", 20)));
		this.cells.add(List.of(change(3, "Vo", 1)));
		this.cells.add(List.of(change(1, "Vo", 10), change(2, "Bassar", 20)));

		assertThat(find(EVER, true)).isEqualTo(sums(Map.of("Vo", List.of(10L, 1L), "Bassar", List.of(20L))));
	}

	@Test
	void goesOnAfterAStretchOfWhichItHasAPart() {
		this.cells.add(List.of(change(1, "Vo", 10), change(2, "Bassar", 20)));
		this.cells.add(List.of(change(2, "Bassar", 20), change(3, "Vo", 1), change(4, "Tchamba", 1)));

		assertThat(find(EVER, true))
			.isEqualTo(sums(Map.of("Vo", List.of(10L, 1L), "Bassar", List.of(20L), "Tchamba", List.of(1L))));
	}

	@RepeatedTest(20)
	void addsEachDifferenceOnceWhenSeveralAddTheSame() throws InterruptedException {
		List<CellChange> log = IntStream.range(0, 200)
			.mapToObj((position) -> change(position, "place " + position % 7, position + 1))
			.toList();

		Collection<Callable<Void>> writers = IntStream.range(0, 4).mapToObj((seed) -> writer(log, seed)).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
			threads.invokeAll(writers).forEach((it) -> assertThat(it).succeedsWithin(Duration.ofMinutes(1)));
		}

		Map<CellKey, Measures> expected = new HashMap<>();
		log.forEach((change) -> change.difference()
			.sheets()
			.forEach((sheet, fields) -> fields.forEach((field, numbers) -> expected
				.merge(CellSheet.parse(sheet).cell(field), MeasuresText.parse(numbers), Measures::plus))));
		assertThat(find(EVER, true)).isEqualTo(expected);
	}

	/**
	 * Goes through the log in stretches of its own, as somebody does who was thought
	 * dead.
	 */
	private Callable<Void> writer(List<CellChange> log, int seed) {
		Random random = new Random(seed);
		return () -> {
			for (int start = 0; start < log.size();) {
				int end = Math.min(log.size(), start + 1 + random.nextInt(15));
				this.cells.add(log.subList(start, end));
				start = end;
			}
			return null;
		};
	}

	@Test
	void findsWhatAReaderMaySee() {
		this.cells.add(List.of(change(1, "Vo", 10)));
		add(2, Map.of(place("NETWORK", "Vo"), Measures.ofActivity(5)));

		assertThat(find(EVER, false)).containsOnlyKeys(place("PUBLIC", "Vo"));
		assertThat(find(EVER, true)).containsOnlyKeys(place("PUBLIC", "Vo"), place("NETWORK", "Vo"));
		assertThat(this.cells.find(question(EVER, true, COUNTED), Breakdown.TOTAL)).isEmpty();
		assertThat(this.cells.find(question(EVER, true, Set.of("VALIDATED")), PLACE)).isEmpty();
	}

	@Test
	void findsTheTimeThatIsAskedFor() {
		for (String period : List.of("2023-12", "2024-01", "2024-02", "2024", "")) {
			CellKey key = new CellKey(CNSC, "PLACE", period, "PUBLIC", "REPORTED", List.of("Vo"));
			add(1, Map.of(key, Measures.ofActivity(1)));
		}

		assertThat(find(EVER, true)).hasSize(5);
		assertThat(find(new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), true).keySet())
			.extracting(CellKey::period)
			.containsExactlyInAnyOrder("2024-01", "2024-02", "2024");
		assertThat(find(new Span(LocalDate.of(2024, 2, 1), null), true).keySet()).extracting(CellKey::period)
			.containsExactly("2024-02");
	}

	@Test
	void knowsUpToWhenEventsAreCountedEvenIfNothingCounts() {
		this.cells.add(List.of(nothing(1, CNSC, "2024-03-01T09:30:00Z"), nothing(1, "other", "2024-03-05T09:30:00Z")));
		this.cells.add(List.of(nothing(2, CNSC, "2024-02-01T09:30:00Z")));

		assertThat(this.cells.eventsUpTo(CNSC)).contains(Instant.parse("2024-03-01T09:30:00Z"));
		assertThat(this.cells.newest()).contains(Instant.parse("2024-03-05T09:30:00Z"));
		assertThat(this.cells.eventsUpTo("unknown")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "all", "Lomé | \"5e\" arrondissement\n", "a.b$c" })
	void keepsKeysThroughTheirTextForm(String place) {
		CellKey key = new CellKey(CNSC, "PLACE", "", "PUBLIC", "REPORTED", List.of(place));

		assertThat(CellSheet.parse(CellSheet.of(key).id()).cell(CellSheet.field(key))).isEqualTo(key);
	}

	private Map<CellKey, Measures> find(Span span, boolean whole) {
		return this.cells.find(question(span, whole, COUNTED), PLACE);
	}

	private static Question question(Span span, boolean whole, Set<String> statuses) {
		return new Question(new View(new Network(CNSC, "cnsc-togo", "CNSC-Togo"), whole), span, null, statuses,
				Map.of(), null);
	}

	private static CellKey place(String exposure, String place) {
		return new CellKey(CNSC, "PLACE", "2024-02", exposure, "REPORTED", List.of(place));
	}

	private void add(long position, Map<CellKey, Measures> cells) {
		this.cells.add(List.of(new CellChange(CNSC, CellDifference.of(Instant.EPOCH, cells), position)));
	}

	private static CellChange change(long position, String place, long occurrences) {
		return new CellChange(CNSC,
				CellDifference.of(Instant.EPOCH, Map.of(place("PUBLIC", place), Measures.ofActivity(occurrences))),
				position);
	}

	private static CellChange nothing(long position, String network, String time) {
		return new CellChange(network, CellDifference.of(Instant.parse(time), Map.of()), position);
	}

	private static Map<CellKey, Measures> sums(Map<String, List<Long>> occurrences) {
		Map<CellKey, Measures> sums = new HashMap<>();
		occurrences.forEach((place, each) -> each
			.forEach((it) -> sums.merge(place("PUBLIC", place), Measures.ofActivity(it), Measures::plus)));
		return sums;
	}

}
