package org.faitiere.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.faitiere.reporting.fact.FactRepository.Dates;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.support.test.TestMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Facts by version, on a real MongoDB protocol.
 */
class MongoFactRepositoryTests {

	private static final Set<Exposure> ALL = Set.of(Exposure.PUBLIC, Exposure.NETWORK);

	private final FactRepository facts = new MongoFactRepository(TestMongo.database(), Generation.FIRST);

	private final Fact first = anActivity().with(10).version(1, "2024-03-01T10:00:00Z");

	private final Fact second = anActivity().with(20).version(2, "2024-03-02T10:00:00Z");

	private final Fact third = anActivity().with(30).version(3, "2024-03-03T10:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2024-01-01,, 2024 2024-01 2024-02-29 2025 undated", "2024-01-02,, 2024-02-29 2025 undated",
			"2024-02-01,, 2024-02-29 2025 undated", ", 2024-12-31, 2024 2024-01 2024-02-29",
			", 2024-01-30, 2024 2024-01", "2024-01-01, 2024-02-29, 2024 2024-01 2024-02-29" })
	void handsOverWhatMayBeWithinTheDatesThatAreWanted(LocalDate from, LocalDate to, String expected) {
		this.facts.save(List.of(anActivity().id("2024").on("2024").version(1),
				anActivity().id("2024-01").on("2024-01").version(1),
				anActivity().id("2024-02-29").on("2024-02-29").version(1),
				anActivity().id("2025").on("2025").version(1), anActivity().id("undated").on(null).version(1)));
		List<String> found = new ArrayList<>();

		this.facts.forEachCounted(CNSC, ALL, new Dates(from, to), null, (it) -> found.add(it.activity().id()));

		assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
	}

	@Test
	void answersAsOfAnyTime() {
		this.facts.save(List.of(this.first, this.second));
		this.facts.save(List.of(this.third));

		assertThat(counted(Instant.parse("2024-03-01T09:59:59Z"))).isEmpty();
		assertThat(counted(Instant.parse("2024-03-01T10:00:00Z"))).containsExactly(this.first);
		assertThat(counted(Instant.parse("2024-03-02T09:59:59Z"))).containsExactly(this.first);
		assertThat(counted(Instant.parse("2024-03-02T10:00:00Z"))).containsExactly(this.second);
		assertThat(counted(null)).containsExactly(this.third);
	}

	@ParameterizedTest
	@ValueSource(strings = { "123", "132", "213", "231", "312", "321", "112233", "12312", "3131221", "13", "31" })
	void comesToTheSameInWhateverOrderVersionsCome(String order) {
		Map<Character, Fact> versions = Map.of('1', this.first, '2', this.second, '3', this.third);

		order.chars().forEach((it) -> this.facts.save(List.of(versions.get((char) it))));

		assertThat(counted(null)).containsExactly(this.third);
		assertThat(counted(Instant.parse("2024-03-02T12:00:00Z")))
			.containsExactly(order.contains("2") ? this.second : this.first);
		assertThat(counted(Instant.parse("2024-03-01T12:00:00Z"))).containsExactly(this.first);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void saysTheSameAboutAnyTimeInWhateverOrderAndHoweverOftenEventsCome(long seed) {
		RandomActivities random = new RandomActivities(seed);
		List<Fact> all = random.histories(10, 5);
		List<Fact> coming = random.disordered(all);

		while (!coming.isEmpty()) {
			List<Fact> batch = coming.subList(0, Math.min(1 + random.upTo(7), coming.size()));
			this.facts.save(List.copyOf(batch));
			batch.clear();
		}

		assertThat(counted(null)).containsExactlyInAnyOrderElementsOf(knownAt(all, Instant.MAX));
		for (Fact fact : all) {
			Instant then = fact.recordedAt().plusSeconds(random.upTo(4000) - 2000L);
			assertThat(counted(then)).as(then.toString()).containsExactlyInAnyOrderElementsOf(knownAt(all, then));
		}
		Map<String, Long> ends = new HashMap<>();
		all.forEach((it) -> ends.merge(it.activity().id(), it.sequence(), Math::max));
		assertThat(this.facts.history(ends)).containsExactlyInAnyOrderElementsOf(all);
	}

	private static List<Fact> knownAt(List<Fact> all, Instant then) {
		Map<String, Fact> last = new HashMap<>();
		all.stream()
			.filter((it) -> !it.recordedAt().isAfter(then))
			.forEach((it) -> last.merge(it.activity().id(), it,
					(one, other) -> (one.sequence() > other.sequence()) ? one : other));
		return last.values().stream().filter(Fact::isCounted).toList();
	}

	@Test
	void countsNoActivityTwiceWhenTwoConsumersSaveTheSameVersions() {
		List<String> ids = IntStream.range(0, 300).mapToObj((it) -> "activity-" + it).toList();

		ids.forEach((id) -> {
			Fact first = anActivity().id(id).with(10).version(1, "2024-03-01T10:00:00Z");
			Fact second = anActivity().id(id).with(20).version(2, "2024-03-02T10:00:00Z");
			CompletableFuture<Void> other = CompletableFuture.runAsync(() -> this.facts.save(List.of(first)));
			this.facts.save(List.of(first, second));
			other.join();
		});

		assertThat(counted(null)).hasSize(ids.size()).allSatisfy((it) -> assertThat(it.sequence()).isEqualTo(2));
	}

	@Test
	void takesSeveralVersionsInOneBatch() {
		this.facts.save(List.of(this.first, this.second, this.second, this.third));

		assertThat(counted(null)).containsExactly(this.third);
		assertThat(counted(Instant.parse("2024-03-02T12:00:00Z"))).containsExactly(this.second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "123", "132", "213", "231", "312", "321", "12312" })
	void countsNoActivityTwiceWhenTheClocksOfItsWritersDiffer(String order) {
		Fact ahead = anActivity().with(20).version(2, "2024-03-05T10:00:00Z");
		Map<Character, Fact> versions = Map.of('1', this.first, '2', ahead, '3', this.third);

		order.chars().forEach((it) -> this.facts.save(List.of(versions.get((char) it))));

		assertThat(counted(Instant.parse("2024-03-02T12:00:00Z"))).containsExactly(this.first);
		assertThat(counted(Instant.parse("2024-03-04T12:00:00Z"))).containsExactly(this.third);
		assertThat(counted(Instant.parse("2024-03-06T12:00:00Z"))).containsExactly(this.third);
	}

	@Test
	void tellsWhatHappenedBetweenTwoTimes() {
		Fact other = anActivity().id("other").version(1, "2024-03-02T10:00:00Z");
		this.facts.save(List.of(this.first, this.second, this.third, other,
				anActivity().id("unchanged").version(1, "2024-02-01T10:00:00Z"),
				anActivity().id("later").version(1, "2024-03-09T10:00:00Z"),
				anActivity().id("elsewhere").of("another").version(1, "2024-03-02T10:00:00Z")));

		List<ChangedActivity> found = new ArrayList<>();
		this.facts.forEachChanged(CNSC, Instant.parse("2024-03-01T12:00:00Z"), this.third.recordedAt(), found::add);

		assertThat(found).containsExactly(new ChangedActivity(this.first, List.of(this.second, this.third)),
				new ChangedActivity(null, List.of(other)));
	}

	@Test
	void leavesOutWhatIsCancelledOrDeleted() {
		this.facts.save(List.of(anActivity().id("a").version(1), anActivity().id("b").version(1)));
		this.facts.save(List.of(anActivity().id("a").status("CANCELLED").version(2, "2024-03-05T10:00:00Z"),
				anActivity().id("b").version(2, "2024-03-05T10:00:00Z", "deleted")));

		assertThat(counted(null)).isEmpty();
		assertThat(counted(Instant.parse("2024-03-04T10:00:00Z"))).hasSize(2);
	}

	@Test
	void showsThePublicOnlyWhatIsPublic() {
		this.facts
			.save(List.of(anActivity().id("open").version(1), anActivity().id("inner").visibleTo("NETWORK").version(1),
					anActivity().id("shared").visibleTo("PARTNERS").version(1),
					anActivity().id("sensitive").sensitive().version(1)));

		List<String> shown = new ArrayList<>();
		this.facts.forEachCounted(CNSC, Set.of(Exposure.PUBLIC), Dates.ALL, null,
				(it) -> shown.add(it.activity().id()));

		assertThat(shown).containsExactly("open");
		assertThat(counted(null)).hasSize(4);
	}

	@Test
	void knowsWhatWasClosedSince() {
		this.facts.save(List.of(anActivity().id("a").version(1), anActivity().id("b").version(1)));
		this.facts.save(List.of(anActivity().id("a").sensitive().version(2, "2024-03-05T10:00:00Z")));

		assertThat(this.facts.closed(CNSC)).containsExactly("a");
	}

	@Test
	void tellsTheHistoryUpToAVersion() {
		this.facts.save(List.of(this.first, this.second, this.third));

		assertThat(this.facts.history(Map.of(this.first.activity().id(), 2L))).containsExactlyInAnyOrder(this.first,
				this.second);
	}

	@Test
	void putsActivitiesInTheOrderOfTimeWithTheUndatedLast() {
		this.facts.save(List.of(anActivity().id("undated").on(null).version(1),
				anActivity().id("day").on("2003-10-05").version(1), anActivity().id("year").on("2007").version(1),
				anActivity().id("month").on("2003-10").version(1)));

		List<String> order = new ArrayList<>();
		FactRepository.@Nullable Position after = null;
		List<Fact> page = this.facts.inOrderOfTime(CNSC, ALL, null, null, after, 3);
		while (!page.isEmpty()) {
			page.forEach((it) -> order.add(it.activity().id()));
			after = FactRepository.Position.of(page.getLast().activity());
			page = this.facts.inOrderOfTime(CNSC, ALL, null, null, after, 3);
		}

		assertThat(order).containsExactly("month", "day", "year", "undated");
	}

	@Test
	void tellsTheOrderOfAnEarlierTime() {
		this.facts.save(List.of(anActivity().id("a").version(1), anActivity().id("b").version(1)));
		this.facts.save(List.of(anActivity().id("a").status("CANCELLED").version(2, "2024-03-05T10:00:00Z"),
				anActivity().id("b").sensitive().version(2, "2024-03-05T10:00:00Z")));

		Instant before = Instant.parse("2024-03-04T10:00:00Z");

		assertThat(this.facts.inOrderOfTime(CNSC, ALL, null, before, null, 10)).hasSize(2);
		assertThat(this.facts.inOrderOfTime(CNSC, Set.of(Exposure.PUBLIC), null, before, null, 10))
			.extracting((it) -> it.activity().id())
			.containsExactly("a");
		assertThat(this.facts.inOrderOfTime(CNSC, ALL, null, null, null, 10)).hasSize(1);
	}

	@Test
	void choosesOneLevel() {
		this.facts.save(List.of(anActivity().id("a").level("NATIONAL").version(1),
				anActivity().id("b").level("INTERNATIONAL").version(1), anActivity().id("c").version(1)));

		assertThat(this.facts.inOrderOfTime(CNSC, ALL, "INTERNATIONAL", null, null, 10))
			.extracting((it) -> it.activity().id())
			.containsExactly("b");
	}

	@Test
	void knowsTheNewestEventUpToATime() {
		this.facts.save(List.of(this.first, this.second, this.third));

		assertThat(this.facts.newest(CNSC, Instant.parse("2024-03-02T12:00:00Z"))).contains(this.second.recordedAt());
		assertThat(this.facts.newest(CNSC, Instant.parse("2020-03-02T12:00:00Z"))).isEmpty();
	}

	private List<Fact> counted(@Nullable Instant asOf) {
		List<Fact> found = new ArrayList<>();
		this.facts.forEachCounted(CNSC, ALL, Dates.ALL, asOf, found::add);
		return found;
	}

}
