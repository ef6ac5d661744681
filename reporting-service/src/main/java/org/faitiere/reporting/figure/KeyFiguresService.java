package org.faitiere.reporting.figure;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.faitiere.reporting.fact.FactRepository;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Answers questions about figures, from cells where it can and from facts where it must.
 */
@Service
class KeyFiguresService {

	private final CellFigures cells;

	private final CellRepository marks;

	private final PastFigures past;

	private final FactFigures counted;

	private final FactRepository facts;

	private final Clock clock;

	KeyFiguresService(CellFigures cells, CellRepository marks, PastFigures past, FactFigures counted,
			FactRepository facts, Clock clock) {
		this.cells = cells;
		this.marks = marks;
		this.past = past;
		this.counted = counted;
		this.facts = facts;
		this.clock = clock;
	}

	KeyFigures answer(Question question) {
		String network = question.view().network().id();
		// Read before the figures: they hold at least what they are said to hold.
		Optional<Instant> marked = this.marks.eventsUpTo(network);
		Optional<Tally> fromCells = this.cells.answer(question);
		if (fromCells.isPresent()) {
			return answer(question, fromCells.get(), marked.orElse(null));
		}
		Instant asOf = question.asOf();
		if (asOf == null) {
			return countFacts(question, this.clock.instant());
		}
		return this.past.answer(question, asOf)
			.map((it) -> answer(question, it.tally(), it.eventsUpTo()))
			.orElseGet(() -> countFacts(question, asOf));
	}

	private KeyFigures countFacts(Question question, Instant upTo) {
		Optional<Instant> newest = this.facts.newest(question.view().network().id(), upTo);
		return answer(question, this.counted.answer(question), newest.orElse(null));
	}

	private static KeyFigures answer(Question question, Tally tally, @Nullable Instant eventsUpTo) {
		ShownFigures shown = ShownFigures.of(tally, question.grouping(), question.view().whole());
		return new KeyFigures(question.view().network().slug(), question.view().network().id(), question.span().from(),
				question.span().to(), question.asOf(), eventsUpTo, shown.totals(), shown.groups(),
				question.isOverlapping() ? true : null);
	}

}
