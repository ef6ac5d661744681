package org.faitiere.reporting.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.figure.FigureChange.Place;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Explains the difference between figures at two times by the activities that make it.
 */
@Service
class ChangesService {

	private final FactFigures counted;

	private final FactRepository facts;

	ChangesService(FactFigures counted, FactRepository facts) {
		this.counted = counted;
		this.facts = facts;
	}

	Changes answer(Comparison comparison, PageRequest request) {
		Question question = comparison.question();
		String network = question.view().network().id();
		Measures before = this.counted.answer(question.at(comparison.since())).totals();
		Sheet sheet = new Sheet(request);
		Set<String> closed = this.counted.closed(question);
		this.facts.forEachChanged(network, comparison.since(), comparison.until(), (changed) -> {
			if (!closed.contains(changed.after().activity().id())) {
				FigureChange.of(question, comparison.since(), changed).ifPresent(sheet::add);
			}
		});
		return answer(comparison, before, sheet);
	}

	private Changes answer(Comparison comparison, Measures before, Sheet sheet) {
		Question question = comparison.question();
		String network = question.view().network().id();
		Shown shown = new Shown(!question.view().whole());
		Figures earlier = shown.alone(Figures.of(before));
		Figures later = shown.alone(Figures.of(before.plus(sheet.difference())));
		String next = sheet.page.end().map((it) -> new Cursor(it.time(), it.activityId()).encoded()).orElse(null);
		return new Changes(question.view().network().slug(), network, comparison.since(), comparison.until(),
				this.facts.newest(network, comparison.until()).orElse(null), earlier, later,
				shown.alone(Figures.between(earlier, later)), kinds(sheet, shown), items(sheet, shown, question), next,
				sheet.page.total());
	}

	private static List<Changes.KindOfChange> kinds(Sheet sheet, Shown shown) {
		List<ChangeKind> kinds = List.copyOf(sheet.sums.keySet());
		List<Figures> figures = shown.together(kinds.stream().map((it) -> Figures.of(sheet.sums.get(it))).toList());
		return IntStream.range(0, kinds.size())
			.mapToObj((it) -> new Changes.KindOfChange(kinds.get(it), sheet.counts.get(kinds.get(it)),
					figures.get(it).participants(), figures.get(it).reached(), figures.get(it).suppressed()))
			.toList();
	}

	private static List<Changes.Item> items(Sheet sheet, Shown shown, Question question) {
		List<FigureChange> items = sheet.page.items();
		List<Figures> before = shown.together(items.stream().map((it) -> figures(it.before())).toList());
		List<Figures> after = shown.together(items.stream().map((it) -> figures(it.after())).toList());
		return IntStream.range(0, items.size()).mapToObj((it) -> {
			FigureChange change = items.get(it);
			var activity = change.shown().activity();
			return new Changes.Item(activity.id(), activity.title(), activity.type(), activity.startDate(),
					change.kind(), shownIf(change.before(), before.get(it)), shownIf(change.after(), after.get(it)),
					shown.alone(Figures.between(before.get(it), after.get(it))),
					change.changed()
						.since()
						.stream()
						.map((fact) -> Provenance.CountedEvent.of(fact, question))
						.toList());
		}).toList();
	}

	private static @Nullable Figures shownIf(Optional<Measures> counted, Figures figures) {
		return counted.isPresent() ? figures : null;
	}

	private static Figures figures(Optional<Measures> counted) {
		return Figures.of(counted.orElse(Measures.ZERO));
	}

	/**
	 * Hides small numbers from the public.
	 *
	 * @param hiding whether the reader is the public
	 */
	private record Shown(boolean hiding) {

		Figures alone(Figures figures) {
			return this.hiding ? SmallCells.hide(figures) : figures;
		}

		List<Figures> together(List<Figures> figures) {
			return this.hiding ? SmallCells.hideAll(figures) : figures;
		}

	}

	/**
	 * Collects the sums of all changes, and one page of them.
	 */
	private static final class Sheet {

		private final Map<ChangeKind, Measures> sums = new EnumMap<>(ChangeKind.class);

		private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);

		private final PageWindow<Place, FigureChange> page;

		Sheet(PageRequest request) {
			this.page = new PageWindow<>(request.cursor().map((it) -> new Place(it.key(), it.id())).orElse(null),
					request.limit());
		}

		void add(FigureChange change) {
			this.sums.merge(change.kind(), change.difference(), Measures::plus);
			this.counts.merge(change.kind(), 1L, Long::sum);
			this.page.add(change.place(), change);
		}

		Measures difference() {
			return this.sums.values().stream().reduce(Measures.ZERO, Measures::plus);
		}

	}

}
