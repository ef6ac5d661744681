package org.faitiere.reporting.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.Pair;
import org.faitiere.support.rebuild.Difference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is different, and what only looks so.
 */
class ComparisonTests {

	private final Map<String, String> was = new TreeMap<>();

	private final Map<String, String> is = new TreeMap<>();

	private final List<Collection<String>> judged = new ArrayList<>();

	private int reads;

	@Test
	void findsWhatStaysDifferent() {
		this.was.putAll(Map.of("same", "1", "changed", "1", "lost", "1"));
		this.is.putAll(Map.of("same", "1", "changed", "2", "new", "1"));

		assertThat(differences(() -> {
		})).containsExactlyInAnyOrder(new Pair("changed", "1", "2"), new Pair("lost", "1", null),
				new Pair("new", null, "1"));
		assertThat(this.judged).singleElement()
			.satisfies((it) -> assertThat(it).containsExactlyInAnyOrder("changed", "lost", "new"));
	}

	@Test
	void waitsForTheOneThatIsBehind() {
		this.was.put("cell", "2");
		this.is.put("cell", "1");

		assertThat(differences(() -> this.is.put("cell", "2"))).isEmpty();
		assertThat(this.judged).isEmpty();
	}

	@Test
	void takesWhatNeverStandsStillForEqualOnceBothHaveSaidTheSame() {
		this.was.put("cell", "2");
		this.is.put("cell", "1");

		assertThat(differences(() -> {
			this.was.computeIfPresent("cell", (key, value) -> value + "+");
			this.is.computeIfPresent("cell", (key, value) -> value.equals("1") ? "2" : value + "+");
		})).isEmpty();
	}

	@Test
	void findsWhatMovesAndIsNeverTheSame() {
		this.was.put("cell", "1");
		this.is.put("cell", "2");

		assertThat(differences(() -> {
			this.was.computeIfPresent("cell", (key, value) -> value + "+");
			this.is.computeIfPresent("cell", (key, value) -> value + "+");
		})).hasSize(1);
	}

	@Test
	void findsAsManyAsThereAre() {
		IntStream.range(0, 1234).forEach((it) -> this.was.put("cell-" + it, "1"));

		assertThat(differences(() -> {
		})).hasSize(1234);
		assertThat(this.reads).isLessThan(10);
	}

	private List<Pair> differences(Runnable caughtUp) {
		List<Pair> found = new ArrayList<>();
		new Comparison(new Stored(), Generation.FIRST, new Generation(2), caughtUp, () -> {
		}).forEachDifference(found::add);
		return found;
	}

	/**
	 * Two generations in memory.
	 */
	private final class Stored implements Compared {

		@Override
		public void forEachDifferent(Generation before, Generation after, Consumer<Pair> consumer) {
			Collection<String> keys = new TreeSet<>(ComparisonTests.this.was.keySet());
			keys.addAll(ComparisonTests.this.is.keySet());
			pairs(keys).stream().filter((it) -> !Objects.equals(it.was(), it.is())).forEach(consumer);
		}

		@Override
		public List<Pair> read(Generation before, Generation after, Collection<String> keys) {
			ComparisonTests.this.reads++;
			return pairs(keys);
		}

		private List<Pair> pairs(Collection<String> keys) {
			return keys.stream()
				.map((it) -> new Pair(it, ComparisonTests.this.was.get(it), ComparisonTests.this.is.get(it)))
				.toList();
		}

		@Override
		public Difference describe(Pair pair) {
			return new Difference(null, pair.key(), pair.was(), pair.is());
		}

		@Override
		public void judge(Generation after, Collection<String> keys, Runnable caughtUp) {
			ComparisonTests.this.judged.add(List.copyOf(keys));
		}

	}

}
