package org.faitiere.reporting.figure;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.faitiere.reporting.fact.ReducedDate;

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
		forEach(question, totals.get(), (it) -> addTotal(tally, question, it));
		question.groupedDimension()
			.ifPresent((dimension) -> forEach(question, groups.get(),
					(it) -> tally.add(keyIn(it, groups.get(), dimension), it.cell().measures())));
		return Optional.of(tally);
	}

	private static void addTotal(Tally tally, Question question, StoredCell cell) {
		tally.add(cell.cell().measures());
		if (question.grouping() instanceof Grouping.Time time) {
			tally.add(time.keyOf(cell.key().period()), cell.cell().measures());
		}
	}

	private void forEach(Question question, Breakdown breakdown, Consumer<StoredCell> consumer) {
		this.cells
			.find(question.view().network().id(), breakdown, question.view().exposures(), question.statuses(),
					Map.copyOf(question.filters()))
			.stream()
			.filter((it) -> question.span().contains(dateOf(it.key().period())))
			.forEach(consumer);
	}

	private static Optional<ReducedDate> dateOf(String period) {
		return period.isEmpty() ? Optional.empty() : Optional.of(ReducedDate.of(period));
	}

	private static String keyIn(StoredCell cell, Breakdown breakdown, Dimension dimension) {
		return cell.key().keys().get(breakdown.dimensions().indexOf(dimension));
	}

}
