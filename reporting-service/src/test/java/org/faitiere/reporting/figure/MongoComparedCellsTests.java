package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.Facts;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.Pair;
import org.faitiere.reporting.generation.PerGeneration;
import org.faitiere.support.rebuild.Difference;
import org.faitiere.support.rebuild.RebuildFailure;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Cells of two generations on a real MongoDB protocol.
 */
class MongoComparedCellsTests {

	private static final Generation NEXT = new Generation(2);

	private static final Instant TIME = Instant.parse("2024-03-01T09:30:00Z");

	private static final String TOTAL = CNSC + "|TOTAL|2024-02|PUBLIC|REPORTED";

	private final MongoDatabase database = TestMongo.database();

	private final FactRepository facts = Facts.empty();

	private final MongoComparedCells compared = new MongoComparedCells(this.database,
			new CellRecount(new PerGeneration<>((it) -> this.facts)));

	private final Activity activity = anActivity().on("2024-02-22").in("TG-M", "Lomé | 5e.").with(155).build();

	@Test
	void findsNoDifferenceBetweenTheSameCells() {
		save(Generation.FIRST, this.activity, TIME);
		save(NEXT, this.activity, TIME);
		new MongoCellRepository(this.database, NEXT).add(List.of(new CellChange(CNSC,
				CellDifference.of(TIME, Map
					.of(new CellKey(CNSC, "TYPE", "2020-01", "PUBLIC", "REPORTED", List.of("STUDY")), Measures.ZERO)),
				99)));

		assertThat(different()).isEmpty();
	}

	@Test
	void seesThatOneIsFurtherThanTheOther() {
		save(Generation.FIRST, this.activity, TIME);
		save(NEXT, this.activity, TIME.plusSeconds(1));

		assertThat(different()).hasSizeGreaterThan(10);
	}

	@Test
	void namesWhatDiffers() {
		save(Generation.FIRST, this.activity, TIME);
		save(NEXT, this.activity, TIME);
		set("sheets", cell("sheets").replace("155", "156"));
		this.database.getCollection("sheets-g2").deleteOne(Filters.eq("_id", TOTAL.replace("TOTAL", "PLACE")));

		List<Difference> differences = different().stream().map(this.compared::describe).toList();

		assertThat(differences).extracting(Difference::what)
			.containsExactlyInAnyOrder("cell TOTAL 2024-02 PUBLIC REPORTED",
					"cell PLACE 2024-02 PUBLIC REPORTED Lomé | 5e.");
		assertThat(differences).allSatisfy((it) -> assertThat(it.network()).isEqualTo(CNSC));
		assertThat(differences).filteredOn((it) -> it.what().contains("TOTAL")).singleElement().satisfies((it) -> {
			assertThat(it.was()).contains("participants=156");
			assertThat(it.is()).contains("participants=155");
		});
		assertThat(differences).filteredOn((it) -> it.what().contains("PLACE"))
			.singleElement()
			.satisfies((it) -> assertThat(it.is()).isNull());
	}

	@Test
	void letsNewCellsPassThatAreTheSumOfTheirActivities() {
		this.facts.save(List.of(anActivity().on("2024-02-22").in("TG-M", "Lomé | 5e.").with(155).version(1)));
		save(NEXT, this.activity, TIME);

		this.compared.judge(NEXT, different().stream().map(Pair::key).toList(), () -> {
		});
	}

	@Test
	void failsWhenNewCellsAreWrong() {
		this.facts.save(List.of(anActivity().on("2024-02-22").in("TG-M", "Lomé | 5e.").with(154).version(1)));
		save(NEXT, this.activity, TIME);
		List<String> keys = different().stream().map(Pair::key).toList();

		assertThatExceptionOfType(RebuildFailure.class).isThrownBy(() -> this.compared.judge(NEXT, keys, () -> {
		})).withMessageContaining("not the sum");
	}

	@Test
	void waitsForNewCellsThatAreBehindTheirActivities() {
		this.facts.save(List.of(anActivity().on("2024-02-22").in("TG-M", "Lomé | 5e.").with(155).version(1)));
		Activity before = anActivity().on("2024-02-22").in("TG-M", "Lomé | 5e.").with(100).build();
		save(NEXT, before, TIME);
		List<String> keys = different().stream().map(Pair::key).toList();
		List<String> waited = new ArrayList<>();

		this.compared.judge(NEXT, keys, () -> {
			waited.add("once");
			if (waited.size() == 2) {
				save(NEXT, CellDifference.between(before, this.activity), TIME.plusSeconds(1));
			}
		});

		assertThat(waited).hasSize(2);
	}

	private List<Pair> different() {
		List<Pair> found = new ArrayList<>();
		this.compared.forEachDifferent(Generation.FIRST, NEXT, found::add);
		return found;
	}

	private void save(Generation generation, Activity activity, Instant time) {
		save(generation, CellKey.of(activity), time);
	}

	private void save(Generation generation, Map<CellKey, Measures> cells, Instant time) {
		new MongoCellRepository(this.database, generation)
			.add(List.of(new CellChange(CNSC, CellDifference.of(time, cells), time.toEpochMilli())));
	}

	private String cell(String collection) {
		return this.database.getCollection(collection)
			.find(Filters.eq("_id", TOTAL))
			.map((it) -> it.get("cells", Document.class).getString("all"))
			.first();
	}

	private void set(String collection, String text) {
		this.database.getCollection(collection).updateOne(Filters.eq("_id", TOTAL), Updates.set("cells.all", text));
	}

}
