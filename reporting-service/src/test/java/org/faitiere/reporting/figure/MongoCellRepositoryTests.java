package org.faitiere.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.faitiere.support.test.TestMongo;
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

		this.cells.save(List.of(new CellChange(key, new Cell(measures, Instant.EPOCH), 1)));

		assertThat(find(EVER, true)).containsExactly(Map.entry(key, measures));
	}

	@Test
	void takesTheSameStretchOfTheLogAgain() {
		this.cells.save(List.of(change("Vo", 1, 10), change("Bassar", 2, 20)));
		this.cells.save(List.of(change("Vo", 3, 11)));
		this.cells.save(List.of(change("Vo", 1, 10), change("Bassar", 2, 20)));

		assertThat(find(EVER, true)).isEqualTo(Map.of(place("PUBLIC", "Vo"), Measures.ofActivity(11),
				place("PUBLIC", "Bassar"), Measures.ofActivity(20)));
	}

	@Test
	void goesOnAfterAStretchOfWhichItHasAPart() {
		this.cells.save(List.of(change("Vo", 1, 10), change("Bassar", 2, 20)));
		this.cells.save(List.of(change("Bassar", 2, 20), change("Vo", 3, 11), change("Tchamba", 4, 1)));

		assertThat(find(EVER, true))
			.isEqualTo(Map.of(place("PUBLIC", "Vo"), Measures.ofActivity(11), place("PUBLIC", "Bassar"),
					Measures.ofActivity(20), place("PUBLIC", "Tchamba"), Measures.ofActivity(1)));
	}

	@Test
	void findsWhatAReaderMaySee() {
		this.cells.save(List.of(change("Vo", 1, 10),
				new CellChange(place("NETWORK", "Vo"), new Cell(Measures.ofActivity(5), Instant.EPOCH), 2)));

		assertThat(find(EVER, false)).containsOnlyKeys(place("PUBLIC", "Vo"));
		assertThat(find(EVER, true)).containsOnlyKeys(place("PUBLIC", "Vo"), place("NETWORK", "Vo"));
		assertThat(this.cells.find(question(EVER, true, COUNTED), Breakdown.TOTAL)).isEmpty();
		assertThat(this.cells.find(question(EVER, true, Set.of("VALIDATED")), PLACE)).isEmpty();
	}

	@Test
	void findsTheTimeThatIsAskedFor() {
		for (String period : List.of("2023-12", "2024-01", "2024-02", "2024", "")) {
			CellKey key = new CellKey(CNSC, "PLACE", period, "PUBLIC", "REPORTED", List.of("Vo"));
			this.cells.save(List.of(new CellChange(key, new Cell(Measures.ofActivity(1), Instant.EPOCH), 1)));
		}

		assertThat(find(EVER, true)).hasSize(5);
		assertThat(find(new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), true).keySet())
			.extracting(CellKey::period)
			.containsExactlyInAnyOrder("2024-01", "2024-02", "2024");
		assertThat(find(new Span(LocalDate.of(2024, 2, 1), null), true).keySet()).extracting(CellKey::period)
			.containsExactly("2024-02");
	}

	@Test
	void knowsUpToWhenEventsAreCounted() {
		this.cells.save(List.of(marked(CNSC, "2024-03-01T09:30:00Z"), marked("other", "2024-03-05T09:30:00Z")));
		this.cells.save(List.of(marked(CNSC, "2024-02-01T09:30:00Z")));

		assertThat(this.cells.eventsUpTo(CNSC)).contains(Instant.parse("2024-03-01T09:30:00Z"));
		assertThat(this.cells.newest()).contains(Instant.parse("2024-03-05T09:30:00Z"));
		assertThat(this.cells.eventsUpTo("unknown")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Lomé | \"5e\" arrondissement\n", "a.b$c" })
	void keepsKeysThroughTheirTextForm(String place) {
		CellKey key = new CellKey(CNSC, "PLACE", "", "PUBLIC", "REPORTED", List.of(place));

		assertThat(CellKey.parse(key.toString())).isEqualTo(key);
		assertThat(CellKey.networkOf(key.toString())).isEqualTo(CNSC);
	}

	@Test
	void keepsMarksThroughTheirTextForm() {
		assertThat(CellKey.parse(CellKey.mark(CNSC).toString())).isEqualTo(CellKey.mark(CNSC));
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

	private static CellChange change(String place, long position, long value) {
		return new CellChange(place("PUBLIC", place), new Cell(Measures.ofActivity(value), Instant.EPOCH), position);
	}

	private static CellChange marked(String network, String time) {
		return new CellChange(CellKey.mark(network), new Cell(Measures.ZERO, Instant.parse(time)), 1);
	}

}
