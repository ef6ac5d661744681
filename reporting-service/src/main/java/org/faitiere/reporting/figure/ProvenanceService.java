package org.faitiere.reporting.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
		Behind behind = new Behind(request);
		this.counted.forEach(question, behind::add);
		Figures figures = Figures.of(behind.tally.totals());
		List<Counted> shown = behind.page.values().stream().limit(request.limit()).toList();
		List<Figures> each = shown.stream().map((it) -> Figures.of(it.measures())).toList();
		if (!question.view().whole()) {
			figures = SmallCells.hide(figures);
			each = SmallCells.hideAll(each);
		}
		String next = (behind.page.size() > shown.size()) ? cursorAfter(shown.getLast().fact()) : null;
		return new Provenance(figures, items(question, shown, each), next, behind.total);
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

	private static String cursorAfter(Fact fact) {
		Position position = Position.of(fact.activity());
		return new Cursor(position.date(), position.activityId()).encoded();
	}

	/**
	 * A fact with what it counts.
	 *
	 * @param fact the fact
	 * @param measures what it counts
	 */
	private record Counted(Fact fact, Measures measures) {
	}

	/**
	 * Collects the sum of all that is behind figures, and one page of it.
	 */
	private static final class Behind {

		private final Tally tally = new Tally();

		private final TreeMap<Position, Counted> page = new TreeMap<>();

		private final PageRequest request;

		private long total;

		Behind(PageRequest request) {
			this.request = request;
		}

		void add(Fact fact, Measures measures) {
			this.tally.add(measures);
			this.total++;
			Position position = Position.of(fact.activity());
			boolean seen = this.request.cursor()
				.filter((it) -> position.compareTo(new Position(it.key(), it.id())) <= 0)
				.isPresent();
			if (!seen) {
				this.page.put(position, new Counted(fact, measures));
				// One more than asked for tells whether there is a next page.
				if (this.page.size() > this.request.limit() + 1) {
					this.page.pollLastEntry();
				}
			}
		}

	}

}
