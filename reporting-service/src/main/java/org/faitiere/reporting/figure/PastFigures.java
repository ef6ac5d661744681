package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
	 * Answers a question as of a time; empty if only facts can.
	 */
	Optional<PastTally> answer(Question question, Instant time) {
		List<Breakdown> breakdowns = CellFigures.breakdowns(question);
		PastSheets sheets = new PastSheets(time);
		// First the sheets, then the log: it holds what is in them and more, but not
		// less.
		breakdowns.forEach((it) -> sheets.add(this.cells.sheets(question, it)));
		if (breakdowns.isEmpty() || !takeBack(question, time, sheets)) {
			return Optional.empty();
		}
		return CellFigures.answer(question, sheets::cells)
			.map((it) -> new PastTally(it, newest(question, time, sheets)));
	}

	private boolean takeBack(Question question, Instant time, PastSheets sheets) {
		try {
			this.log.forEachAround(question.view().network().id(), time, sheets::take);
		}
		catch (LogUnreachable ex) {
			return false;
		}
		return sheets.isCertain() && (question.view().whole() || leaveOutClosed(time, sheets));
	}

	/**
	 * Leaves out what is closed today, although it was open then.
	 * @return {@code false} if facts do not know yet
	 */
	private boolean leaveOutClosed(Instant time, PastSheets sheets) {
		Map<String, List<Fact>> versions = this.facts.history(sheets.closings())
			.stream()
			.collect(Collectors.groupingBy((it) -> it.activity().id()));
		for (Map.Entry<String, Long> closing : sheets.closings().entrySet()) {
			List<Fact> history = versions.getOrDefault(closing.getKey(), List.of());
			Fact last = history.stream().max(Comparator.comparingLong(Fact::sequence)).orElse(null);
			if (last == null || last.sequence() < closing.getValue()) {
				return false;
			}
			if (last.activity().exposure() != Exposure.PUBLIC) {
				openThen(history, time).ifPresent((it) -> sheets.leaveOut(it.activity()));
			}
		}
		return true;
	}

	private static Optional<Fact> openThen(List<Fact> history, Instant time) {
		return history.stream()
			.filter((it) -> !it.recordedAt().isAfter(time))
			.max(Comparator.comparingLong(Fact::sequence))
			.filter((it) -> it.isCounted() && it.activity().exposure() == Exposure.PUBLIC);
	}

	private @Nullable Instant newest(Question question, Instant time, PastSheets sheets) {
		return sheets.newest().or(() -> this.facts.newest(question.view().network().id(), time)).orElse(null);
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
