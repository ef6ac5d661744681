package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.faitiere.reporting.fact.Exposure;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.ledger.LogUnreachable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Answers what was known at a time from cells: those of now, without the differences that
 * came since. It reads what happened since then, and not all facts.
 */
@Component
class PastFigures {

	private final CellRepository cells;

	private final DifferenceLog log;

	private final FactRepository facts;

	PastFigures(CellRepository cells, DifferenceLog log, FactRepository facts) {
		this.cells = cells;
		this.log = log;
		this.facts = facts;
	}

	/**
	 * Answers a question about a past time; empty if only facts can.
	 */
	Optional<PastTally> answer(Question question) {
		List<Breakdown> breakdowns = CellFigures.breakdowns(question);
		PastSheets sheets = new PastSheets(Objects.requireNonNull(question.asOf()));
		// First the sheets, then the log: it holds what is in them and more, but not
		// less.
		breakdowns.forEach((it) -> sheets.add(this.cells.sheets(question, it)));
		if (breakdowns.isEmpty() || !takeBack(question, sheets)) {
			return Optional.empty();
		}
		return CellFigures.answer(question, sheets::cells).map((it) -> new PastTally(it, newest(question, sheets)));
	}

	private boolean takeBack(Question question, PastSheets sheets) {
		try {
			this.log.forEachAround(question.view().network().id(), Objects.requireNonNull(question.asOf()),
					sheets::take);
		}
		catch (LogUnreachable ex) {
			return false;
		}
		return sheets.isCertain() && (question.view().whole() || leaveOutClosed(question, sheets));
	}

	/**
	 * Leaves out what is closed today, although it was open then.
	 * @return {@code false} if facts do not know yet
	 */
	private boolean leaveOutClosed(Question question, PastSheets sheets) {
		Map<String, List<Fact>> versions = new HashMap<>();
		this.facts.history(sheets.closings())
			.forEach((it) -> versions.computeIfAbsent(it.activity().id(), (id) -> new ArrayList<>()).add(it));
		for (Map.Entry<String, Long> closing : sheets.closings().entrySet()) {
			List<Fact> history = versions.getOrDefault(closing.getKey(), List.of());
			Fact last = history.stream().max(Comparator.comparingLong(Fact::sequence)).orElse(null);
			if (last == null || last.sequence() < closing.getValue()) {
				return false;
			}
			if (last.activity().exposure() != Exposure.PUBLIC) {
				openThen(history, question.asOf()).ifPresent((it) -> sheets.leaveOut(it.activity()));
			}
		}
		return true;
	}

	private static Optional<Fact> openThen(List<Fact> history, @Nullable Instant time) {
		return history.stream()
			.filter((it) -> !it.recordedAt().isAfter(Objects.requireNonNull(time)))
			.max(Comparator.comparingLong(Fact::sequence))
			.filter((it) -> it.isCounted() && it.activity().exposure() == Exposure.PUBLIC);
	}

	private @Nullable Instant newest(Question question, PastSheets sheets) {
		return sheets.newest()
			.or(() -> this.facts.newest(question.view().network().id(), Objects.requireNonNull(question.asOf())))
			.orElse(null);
	}

	/**
	 * Past figures.
	 *
	 * @param tally the figures
	 * @param eventsUpTo time of the newest event in them; {@code null} if there is none
	 */
	record PastTally(Tally tally, @Nullable Instant eventsUpTo) {
	}

}
