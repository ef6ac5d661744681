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

	private final FactFigures counted;

	private final FactRepository facts;

	private final Clock clock;

	KeyFiguresService(CellFigures cells, CellRepository marks, FactFigures counted, FactRepository facts, Clock clock) {
		this.cells = cells;
		this.marks = marks;
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
		Instant upTo = (question.asOf() != null) ? question.asOf() : this.clock.instant();
		Optional<Instant> newest = this.facts.newest(network, upTo);
		return answer(question, this.counted.answer(question), newest.orElse(null));
	}

	private static KeyFigures answer(Question question, Tally tally, @Nullable Instant eventsUpTo) {
		Figures totals = Figures.of(tally.totals());
		List<Map.Entry<String, Measures>> sorted = tally.groups().entrySet().stream().sorted(order(question)).toList();
		List<Figures> groups = sorted.stream().map((it) -> Figures.of(it.getValue())).toList();
		if (!question.view().whole()) {
			totals = SmallCells.hide(totals);
			groups = SmallCells.hideAll(groups);
		}
		List<Figures> shown = groups;
		return new KeyFigures(question.view().network().slug(), question.view().network().id(), question.span().from(),
				question.span().to(), question.asOf(), eventsUpTo, totals,
				IntStream.range(0, shown.size())
					.mapToObj((it) -> new KeyFigures.FigureGroup(sorted.get(it).getKey(), shown.get(it)))
					.toList(),
				question.isOverlapping() ? true : null);
	}

	/**
	 * Periods in order of time, all else the greatest first; what is not known comes
	 * last.
	 */
	private static Comparator<Map.Entry<String, Measures>> order(Question question) {
		Comparator<Map.Entry<String, Measures>> byKey = Map.Entry.comparingByKey();
		Comparator<Map.Entry<String, Measures>> bySize = Comparator
			.comparingLong((it) -> -it.getValue().participants().total());
		return Comparator.comparing((Map.Entry<String, Measures> it) -> it.getKey().equals(Dimension.NOT_SPECIFIED))
			.thenComparing((question.grouping() instanceof Grouping.Time) ? byKey : bySize.thenComparing(byKey));
	}

}
