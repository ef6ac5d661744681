package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.faitiere.reporting.fact.Activity;
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
