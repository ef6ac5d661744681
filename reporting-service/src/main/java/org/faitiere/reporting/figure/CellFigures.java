package org.faitiere.reporting.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Answers questions from cells, where cells are kept that cover them: it reads a number
 * of cells that does not grow with the number of activities.
 */
@Component
class CellFigures {

	private final CellRepository cells;

	CellFigures(CellRepository cells) {
		this.cells = cells;
	}

	Optional<Tally> answer(Question question) {
		return (question.asOf() != null) ? Optional.empty()
				: answer(question, (breakdown) -> this.cells.find(question, breakdown));
	}

	/**
	 * Adds up cells, if a question can be answered from them.
	 * @param kept the cells of each breakdown
	 */
	static Optional<Tally> answer(Question question, Function<Breakdown, Map<CellKey, Measures>> kept) {
		List<Breakdown> breakdowns = breakdowns(question);
		if (breakdowns.isEmpty()) {
			return Optional.empty();
		}
		Breakdown totals = breakdowns.getFirst();
		Breakdown groups = breakdowns.getLast();
		Tally tally = new Tally();
		forEach(question, totals, kept.apply(totals), (key, measures) -> addTotal(tally, question, key, measures));
		question.groupedDimension()
			.ifPresent((dimension) -> forEach(question, groups, kept.apply(groups),
					(key, measures) -> tally.add(keyIn(key, groups, dimension), measures)));
		return Optional.of(tally);
	}

	/**
	 * The breakdowns whose cells answer a question, that of its totals first and that of
	 * its groups last; empty if no cells do.
	 */
	static List<Breakdown> breakdowns(Question question) {
		Optional<Breakdown> totals = Breakdown.of(question.filtered());
		Optional<Breakdown> groups = Breakdown.of(question.grouped());
		if (!question.span().isOfWholeMonths() || totals.isEmpty() || groups.isEmpty()) {
			return List.of();
		}
		return Stream.of(totals.get(), groups.get()).distinct().toList();
	}

	private static void addTotal(Tally tally, Question question, CellKey key, Measures measures) {
		tally.add(measures);
		if (question.grouping() instanceof Grouping.Time time) {
			tally.add(time.keyOf(key.period()), measures);
		}
	}

	private static void forEach(Question question, Breakdown breakdown, Map<CellKey, Measures> cells,
			BiConsumer<CellKey, Measures> consumer) {
		cells.forEach((key, measures) -> {
			boolean wanted = question.filters()
				.entrySet()
				.stream()
				.allMatch((it) -> keyIn(key, breakdown, it.getKey()).equals(it.getValue()));
			if (wanted) {
				consumer.accept(key, measures);
			}
		});
	}

	private static String keyIn(CellKey key, Breakdown breakdown, Dimension dimension) {
		return key.keys().get(breakdown.dimensions().indexOf(dimension));
	}

}
