package org.faitiere.reporting.figure;

import java.util.List;

/**
 * The figures of a year for one kind of reader.
 *
 * @param totals the figures; each activity counts once
 * @param months the same by month; what has only a year is not specified
 * @param regions the same by region
 * @param types the same by kind of activity
 * @param audiences the same by audience
 * @param sexes the same by sex
 * @param topics the same by topic; an activity with two topics counts under both
 */
public record YearFigures(Figures totals, List<FigureGroup> months, List<FigureGroup> regions, List<FigureGroup> types,
		List<FigureGroup> audiences, List<FigureGroup> sexes, List<FigureGroup> topics) {
}
