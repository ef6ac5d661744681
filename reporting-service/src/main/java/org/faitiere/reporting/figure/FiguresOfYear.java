package org.faitiere.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.faitiere.reporting.query.View;

import org.springframework.stereotype.Component;

/**
 * Counts the figures of a year as they were known at a time.
 */
@Component
public class FiguresOfYear {

	private static final Grouping REGION = new Grouping.By(Dimension.REGION);

	private static final Grouping TYPE = new Grouping.By(Dimension.TYPE);

	private static final Grouping AUDIENCE = new Grouping.By(Dimension.AUDIENCE);

	private static final Grouping SEX = new Grouping.By(Dimension.SEX);

	private static final Grouping TOPIC = new Grouping.By(Dimension.TOPIC);

	private static final List<Grouping> ALL = List.of(Grouping.Time.MONTH, REGION, TYPE, AUDIENCE, SEX, TOPIC);

	private final FactFigures counted;

	FiguresOfYear(FactFigures counted) {
		this.counted = counted;
	}

	public YearFigures of(View view, Year year, Instant asOf) {
		LocalDate last = year.atDay(year.length());
		Question question = new Question(view, new Span(year.atDay(1), last), null, Set.of("REPORTED", "VALIDATED"),
				Map.of(), asOf);
		Map<Grouping, Tally> tallies = this.counted.answer(question, ALL);
		return new YearFigures(shown(tallies, REGION, view).totals(),
				shown(tallies, Grouping.Time.MONTH, view).groups(), shown(tallies, REGION, view).groups(),
				shown(tallies, TYPE, view).groups(), shown(tallies, AUDIENCE, view).groups(),
				shown(tallies, SEX, view).groups(), shown(tallies, TOPIC, view).groups());
	}

	private static ShownFigures shown(Map<Grouping, Tally> tallies, Grouping grouping, View view) {
		return ShownFigures.of(Objects.requireNonNull(tallies.get(grouping)), grouping, view.whole());
	}

}
