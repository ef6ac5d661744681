package org.faitiere.reporting.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Figures as one reader gets to see them.
 *
 * @param totals the figures
 * @param groups the same by group
 */
record ShownFigures(Figures totals, List<FigureGroup> groups) {

	/**
	 * Puts groups into order and hides what the reader must not see.
	 * @param whole whether the reader sees all of the network
	 */
	static ShownFigures of(Tally tally, @Nullable Grouping grouping, boolean whole) {
		Figures totals = Figures.of(tally.totals());
		List<Map.Entry<String, Measures>> sorted = tally.groups().entrySet().stream().sorted(order(grouping)).toList();
		List<Figures> groups = sorted.stream().map((it) -> Figures.of(it.getValue())).toList();
		List<Figures> shown = whole ? groups : SmallCells.hideAll(groups);
		return new ShownFigures(whole ? totals : SmallCells.hide(totals),
				IntStream.range(0, shown.size())
					.mapToObj((it) -> new FigureGroup(sorted.get(it).getKey(), shown.get(it)))
					.toList());
	}

	/**
	 * Periods in order of time, all else the greatest first; what is not known comes
	 * last.
	 */
	private static Comparator<Map.Entry<String, Measures>> order(@Nullable Grouping grouping) {
		Comparator<Map.Entry<String, Measures>> byKey = Map.Entry.comparingByKey();
		Comparator<Map.Entry<String, Measures>> bySize = Comparator
			.comparingLong((it) -> -it.getValue().participants().total());
		return Comparator.comparing((Map.Entry<String, Measures> it) -> it.getKey().equals(Dimension.NOT_SPECIFIED))
			.thenComparing((grouping instanceof Grouping.Time) ? byKey : bySize.thenComparing(byKey));
	}

}
