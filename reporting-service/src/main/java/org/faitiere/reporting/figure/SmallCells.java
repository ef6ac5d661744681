package org.faitiere.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Hides from the public what is about fewer than five people, and as much more as keeps
 * it from being found by subtraction.
 */
final class SmallCells {

	private static final long SHOWN_FROM = 5;

	private SmallCells() {
	}

	/**
	 * Hides the small numbers of one set of figures.
	 */
	static Figures hide(Figures figures) {
		Figures shown = figures;
		if (isSmall(figures.reached())) {
			shown = shown.withoutReached();
		}
		if (isSmall(figures.participants())) {
			return shown.withoutPeople();
		}
		boolean smallSex = Stream.of(figures.women(), figures.men(), figures.sexNotSpecified())
			.anyMatch(SmallCells::isSmall);
		return smallSex ? shown.withoutSex() : shown;
	}

	/**
	 * Hides the small numbers of figures that add up to a total which is shown: where
	 * exactly one is hidden, the smallest of the others is hidden too.
	 */
	static List<Figures> hideAll(List<Figures> all) {
		List<Figures> shown = new ArrayList<>(all.stream().map(SmallCells::hide).toList());
		hideSecond(all, shown, Figures::participants, Figures::withoutPeople);
		hideSecond(all, shown, Figures::reached, Figures::withoutReached);
		hideSecond(all, shown, Figures::women, Figures::withoutSex);
		return shown;
	}

	private static void hideSecond(List<Figures> all, List<Figures> shown, Function<Figures, @Nullable Long> number,
			UnaryOperator<Figures> hiding) {
		Predicate<Figures> hidden = (it) -> number.apply(it) == null;
		if (shown.stream().filter(hidden).count() == 1) {
			IntStream.range(0, all.size())
				.boxed()
				.filter((it) -> !hidden.test(shown.get(it)) && numberOf(all.get(it), number) > 0)
				.min(Comparator.comparingLong((it) -> numberOf(all.get(it), number)))
				.ifPresent((it) -> shown.set(it, hiding.apply(shown.get(it))));
		}
	}

	private static long numberOf(Figures figures, Function<Figures, @Nullable Long> number) {
		Long value = number.apply(figures);
		return (value != null) ? Math.abs(value) : 0;
	}

	private static boolean isSmall(@Nullable Long number) {
		return number != null && number != 0 && Math.abs(number) < SHOWN_FROM;
	}

}
