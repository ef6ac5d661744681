package org.faitiere.reporting.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.FactRepository.Position;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.PageRequest;

import org.springframework.stereotype.Service;

/**
 * Leads from figures to what they are made of.
 */
@Service
class ProvenanceService {

	private final FactFigures counted;

	private final FactRepository facts;

	ProvenanceService(FactFigures counted, FactRepository facts) {
		this.counted = counted;
		this.facts = facts;
	}

	Provenance answer(Question question, PageRequest request) {
		Tally tally = new Tally();
		PageWindow<Position, Counted> page = new PageWindow<>(
				request.cursor().map((it) -> new Position(it.key(), it.id())).orElse(null), request.limit());
		this.counted.forEach(question, (fact, measures) -> {
			tally.add(measures);
			page.add(Position.of(fact.activity()), new Counted(fact, measures));
		});
		Figures figures = Figures.of(tally.totals());
		List<Figures> each = page.items().stream().map((it) -> Figures.of(it.measures())).toList();
		if (!question.view().whole()) {
			figures = SmallCells.hide(figures);
			each = SmallCells.hideAll(each);
		}
		String next = page.end().map((it) -> new Cursor(it.date(), it.activityId()).encoded()).orElse(null);
		return new Provenance(figures, items(question, page.items(), each), next, page.total());
	}

	private List<Provenance.CountedActivity> items(Question question, List<Counted> shown, List<Figures> each) {
		Map<String, List<Provenance.CountedEvent>> events = events(question, shown);
		return IntStream.range(0, shown.size()).mapToObj((it) -> {
			Activity activity = shown.get(it).fact().activity();
			return new Provenance.CountedActivity(activity.id(), activity.title(), activity.type(),
					activity.startDate(), activity.status(), activity.projectId(), each.get(it),
					events.getOrDefault(activity.id(), List.of()));
		}).toList();
	}

	private Map<String, List<Provenance.CountedEvent>> events(Question question, List<Counted> shown) {
		Map<String, Long> last = shown.stream()
			.map(Counted::fact)
			.collect(Collectors.toMap((it) -> it.activity().id(), Fact::sequence));
		return this.facts.history(last)
			.stream()
			.sorted(Comparator.comparingLong(Fact::sequence))
			.collect(Collectors.groupingBy((it) -> it.activity().id(),
					Collectors.mapping((it) -> Provenance.CountedEvent.of(it, question), Collectors.toList())));
	}

	/**
	 * A fact with what it counts.
	 *
	 * @param fact the fact
	 * @param measures what it counts
	 */
	private record Counted(Fact fact, Measures measures) {
	}

}
