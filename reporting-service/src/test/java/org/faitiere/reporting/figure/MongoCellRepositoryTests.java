package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.faitiere.reporting.fact.Exposure;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;

/**
 * Cells on a real MongoDB protocol.
 */
class MongoCellRepositoryTests {

	private static final Breakdown REGION = Breakdown.of(Set.of(Dimension.REGION)).orElseThrow();

	private static final Set<Exposure> ALL = Set.of(Exposure.PUBLIC, Exposure.NETWORK);

	private static final Set<String> COUNTED = Set.of("REPORTED", "VALIDATED");

	private final CellRepository cells = new MongoCellRepository(TestMongo.database());

	@Test
	void givesBackWhatItKeeps() {
		Measures measures = new Measures(1, 2, new People(3, 4, 5, 6, 7, 8), 9, 10, 11,
				new People(12, 13, 14, 15, 16, 17));
		StoredCell cell = new StoredCell(region("PUBLIC", "TG-M"),
				new Cell(18, measures, Instant.parse("2024-03-01T09:30:00.123Z")));

		this.cells.save(List.of(cell));

		assertThat(this.cells.find(CNSC, REGION, ALL, COUNTED, Map.of())).containsExactly(cell);
	}

	@Test
	void neverGoesBackToAnOlderRevision() {
		this.cells.save(List.of(cell(region("PUBLIC", "TG-M"), 5), cell(region("PUBLIC", "TG-K"), 1)));
		this.cells.save(List.of(cell(region("PUBLIC", "TG-M"), 4), cell(region("PUBLIC", "TG-K"), 2),
				cell(region("PUBLIC", "TG-C"), 1)));

		assertThat(this.cells.find(CNSC, REGION, ALL, COUNTED, Map.of())).extracting((it) -> it.cell().revision())
			.containsExactlyInAnyOrder(5L, 2L, 1L);
	}

	@Test
	void findsWhatAReaderMaySee() {
		this.cells.save(List.of(cell(region("PUBLIC", "TG-M"), 1), cell(region("NETWORK", "TG-M"), 1)));

		assertThat(this.cells.find(CNSC, REGION, Set.of(Exposure.PUBLIC), COUNTED, Map.of())).hasSize(1);
		assertThat(this.cells.find(CNSC, REGION, ALL, COUNTED, Map.of())).hasSize(2);
		assertThat(this.cells.find("another network", REGION, ALL, COUNTED, Map.of())).isEmpty();
		assertThat(this.cells.find(CNSC, Breakdown.TOTAL, ALL, COUNTED, Map.of())).isEmpty();
		assertThat(this.cells.find(CNSC, REGION, ALL, Set.of("VALIDATED"), Map.of())).isEmpty();
	}

	@Test
	void findsCellsByEitherKeyOfAPair() {
		CellKey pair = new CellKey(CNSC, "TYPE+REGION", "2024", "PUBLIC", "REPORTED", List.of("DEBATE", "TG-M"));
		Breakdown breakdown = Breakdown.of(Set.of(Dimension.REGION, Dimension.TYPE)).orElseThrow();
		this.cells.save(List.of(cell(pair, 1)));

		assertThat(this.cells.find(CNSC, breakdown, ALL, COUNTED, Map.of(Dimension.REGION, "TG-M"))).hasSize(1);
		assertThat(this.cells.find(CNSC, breakdown, ALL, COUNTED, Map.of(Dimension.TYPE, "DEBATE"))).hasSize(1);
		assertThat(this.cells.find(CNSC, breakdown, ALL, COUNTED, Map.of(Dimension.TYPE, "TG-M"))).isEmpty();
	}

	@Test
	void knowsUpToWhenEventsAreCounted() {
		this.cells.save(List.of(marked(CNSC, "2024-03-01T09:30:00Z"), marked("other", "2024-03-05T09:30:00Z")));

		assertThat(this.cells.eventsUpTo(CNSC)).contains(Instant.parse("2024-03-01T09:30:00Z"));
		assertThat(this.cells.newest()).contains(Instant.parse("2024-03-05T09:30:00Z"));
		assertThat(this.cells.eventsUpTo("unknown")).isEmpty();
	}

	@Test
	void keepsKeysThroughTheirTextForm() {
		CellKey odd = new CellKey(CNSC, "PLACE", "", "PUBLIC", "REPORTED", List.of("Lomé | \"5e\" arrondissement\n"));
		CellKey empty = new CellKey(CNSC, "PLACE", "", "PUBLIC", "REPORTED", List.of(""));

		assertThat(CellKey.parse(odd.toString())).isEqualTo(odd);
		assertThat(CellKey.parse(empty.toString())).isEqualTo(empty);
		assertThat(CellKey.parse(CellKey.mark(CNSC).toString())).isEqualTo(CellKey.mark(CNSC));
		assertThat(CellKey.networkOf(odd.toString())).isEqualTo(CNSC);
	}

	private static CellKey region(String exposure, String region) {
		return new CellKey(CNSC, "REGION", "2024-02", exposure, "REPORTED", List.of(region));
	}

	private static StoredCell cell(CellKey key, long revision) {
		return new StoredCell(key, new Cell(revision, Measures.ofActivity(1), Instant.EPOCH));
	}

	private static StoredCell marked(String network, String time) {
		return new StoredCell(CellKey.mark(network), new Cell(1, Measures.ZERO, Instant.parse(time)));
	}

}
