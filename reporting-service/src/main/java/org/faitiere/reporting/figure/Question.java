package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.query.View;
import org.jspecify.annotations.Nullable;

/**
 * A question about figures.
 *
 * @param view the network, as the reader may see it
 * @param span the time that it is about
 * @param grouping what the answer is grouped by
 * @param statuses REPORTED, VALIDATED or both
 * @param filters the key that is wanted, by dimension
 * @param asOf when what was known is asked for; {@code null} for now
 */
record Question(View view, Span span, @Nullable Grouping grouping, Set<String> statuses, Map<Dimension, String> filters,
		@Nullable Instant asOf) {

	/**
	 * Whether the question is about an activity, its parts aside.
	 */
	boolean covers(Activity activity) {
		return this.statuses.contains(activity.status()) && this.span.contains(activity.start());
	}

	/**
	 * What a version counts for this question and its reader; empty if it does not.
	 */
	Optional<Measures> counted(Fact fact) {
		boolean wanted = fact.isCounted() && shows(fact) && covers(fact.activity());
		return wanted ? Optional.ofNullable(Contribution.of(fact.activity()).by(List.of(), this.filters).get(List.of()))
				: Optional.empty();
	}

	/**
	 * Whether the reader may see a version.
	 */
	boolean shows(Fact fact) {
		return this.view.exposures().contains(fact.activity().exposure());
	}

	/**
	 * The same about another time.
	 */
	Question at(Instant time) {
		return new Question(this.view, this.span, this.grouping, this.statuses, this.filters, time);
	}

	/**
	 * The dimensions that decide what counts in the totals.
	 */
	Set<Dimension> filtered() {
		return this.filters.isEmpty() ? EnumSet.noneOf(Dimension.class) : EnumSet.copyOf(this.filters.keySet());
	}

	/**
	 * The dimensions that decide what counts in which group.
	 */
	Set<Dimension> grouped() {
		Set<Dimension> dimensions = filtered();
		groupedDimension().ifPresent(dimensions::add);
		return dimensions;
	}

	Optional<Dimension> groupedDimension() {
		return (this.grouping instanceof Grouping.By by) ? Optional.of(by.dimension()) : Optional.empty();
	}

	boolean isOverlapping() {
		return groupedDimension().filter(Dimension::isOverlapping).isPresent();
	}

}
