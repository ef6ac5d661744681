package org.faitiere.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about figures.
 *
 * @param network slug of the network
 * @param networkId its id
 * @param from first day asked for
 * @param to last day asked for
 * @param asOf when what was known is asked for
 * @param eventsUpTo time of the newest event that is counted
 * @param totals the figures; each activity counts once
 * @param groups the same by group
 * @param overlapping {@code true} if the groups share people, so that they do not add up
 * to the totals
 */
record KeyFigures(String network, String networkId, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable Instant asOf, @Nullable Instant eventsUpTo, Figures totals, List<FigureGroup> groups,
		@Nullable Boolean overlapping) {
}
