package org.faitiere.reporting.figure;

import java.util.Optional;
import java.util.function.BiConsumer;

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
		if (question.asOf() != null || !question.span().isOfWholeMonths()) {
			return Optional.empty();
		}
		Optional<Breakdown> totals = Breakdown.of(question.filtered());
		Optional<Breakdown> groups = Breakdown.of(question.grouped());
		if (totals.isEmpty() || groups.isEmpty()) {
			return Optional.empty();
		}
		Tally tally = new Tally();
		forEach(question, totals.get(), (key, measures) -> addTotal(tally, question, key, measures));
		question.groupedDimension()
			.ifPresent((dimension) -> forEach(question, groups.get(),
					(key, measures) -> tally.add(keyIn(key, groups.get(), dimension), measures)));
		return Optional.of(tally);
	}

	private static void addTotal(Tally tally, Question question, CellKey key, Measures measures) {
		tally.add(measures);
		if (question.grouping() instanceof Grouping.Time time) {
			tally.add(time.keyOf(key.period()), measures);
		}
	}

	private void forEach(Question question, Breakdown breakdown, BiConsumer<CellKey, Measures> consumer) {
		this.cells.find(question, breakdown).forEach((key, measures) -> {
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
