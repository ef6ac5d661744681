package org.faitiere.reporting.figure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.ReducedDate;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers any question by counting facts, in the very way that cells count them.
 */
@Component
class FactFigures {

	private final FactRepository facts;

	private final Duration patience;

	@Autowired
	FactFigures(FactRepository facts) {
		this(facts, Patience.OF_READERS);
	}

	FactFigures(FactRepository facts, Duration patience) {
		this.facts = facts;
		this.patience = patience;
	}

	/**
	 * Answers a question while its reader waits.
	 */
	Tally answer(Question question) {
		Patience left = Patience.of(this.patience);
		Tally tally = new Tally();
		forEach(question, (fact, counted) -> {
			left.demand();
			tally.add(counted);
			addToGroups(tally, question.grouping(), question, fact.activity(), counted);
		});
		return tally;
	}

	/**
	 * Answers a question by several groupings in one go.
	 */
	Map<Grouping, Tally> answer(Question question, List<Grouping> groupings) {
		Map<Grouping, Tally> tallies = new LinkedHashMap<>();
		groupings.forEach((it) -> tallies.put(it, new Tally()));
		forEach(question, (fact, counted) -> tallies.forEach((grouping, tally) -> {
			tally.add(counted);
			addToGroups(tally, grouping, question, fact.activity(), counted);
		}));
		return tallies;
	}

	/**
	 * Hands over each fact behind the figures, with what it counts.
	 */
	void forEach(Question question, BiConsumer<Fact, Measures> consumer) {
		Set<String> closed = closed(question);
		String network = question.view().network().id();
		FactRepository.Dates dates = new FactRepository.Dates(question.span().from(), question.span().to());
		this.facts.forEachCounted(network, question.view().exposures(), dates, question.asOf(), (fact) -> {
			if (!closed.contains(fact.activity().id())) {
				question.counted(fact).ifPresent((measures) -> consumer.accept(fact, measures));
			}
		});
	}

	/**
	 * The activities that the reader of past figures does not get to see: what is closed
	 * today stays closed.
	 */
	Set<String> closed(Question question) {
		boolean past = question.asOf() != null && !question.view().whole();
		return past ? this.facts.closed(question.view().network().id()) : Set.of();
	}

	private static void addToGroups(Tally tally, @Nullable Grouping grouping, Question question, Activity activity,
			Measures counted) {
		switch (grouping) {
			case Grouping.Time time ->
				tally.add(time.keyOf(activity.start().map(ReducedDate::period).orElse("")), counted);
			case Grouping.By by -> groups(question, activity, by.dimension())
				.forEach((keys, measures) -> tally.add(keys.getFirst(), measures));
			case null -> {
			}
		}
	}

	private static Map<List<String>, Measures> groups(Question question, Activity activity, Dimension dimension) {
		return Contribution.of(activity).by(List.of(dimension), question.filters());
	}

}
