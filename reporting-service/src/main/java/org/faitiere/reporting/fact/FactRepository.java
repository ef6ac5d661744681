package org.faitiere.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * All versions of all activities.
 */
public interface FactRepository {

	/**
	 * Keeps versions for ever; those that are there already stay as they are.
	 */
	void save(List<Fact> facts);

	/**
	 * Hands over the versions of a network's activities that were valid at a time and
	 * that count, in no order and without holding them all.
	 * @param dates the dates that are wanted; some others come too
	 * @param asOf the time; {@code null} for now
	 */
	void forEachCounted(String networkId, Collection<Exposure> exposures, Dates dates, @Nullable Instant asOf,
			Consumer<Fact> consumer);

	/**
	 * The activities of a network that only the network may see as they stand now,
	 * whatever they were before.
	 */
	Set<String> closed(String networkId);

	/**
	 * The versions of activities from the first to a last one.
	 * @param last number of the last wanted version of each
	 */
	List<Fact> history(Map<String, Long> last);

	/**
	 * Hands over the activities of a network that changed between two times, one by one
	 * and without holding them all, whether they count or not.
	 * @param since after this time
	 * @param until up to this time
	 */
	void forEachChanged(String networkId, Instant since, Instant until, Consumer<ChangedActivity> consumer);

	/**
	 * One page of the counted activities of a network as they stood at a time, in the
	 * order of time, those without a date last. To the public, what is closed today stays
	 * closed in the past.
	 * @param asOf the time; {@code null} for now
	 * @param after the item that the page before ended with
	 */
	List<Fact> inOrderOfTime(String networkId, Collection<Exposure> exposures, @Nullable String level,
			@Nullable Instant asOf, @Nullable Position after, int limit);

	/**
	 * Time of the newest event of a network up to a time.
	 */
	Optional<Instant> newest(String networkId, Instant upTo);

	/**
	 * A span of dates.
	 *
	 * @param from first day
	 * @param to last day
	 */
	record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {

		public static final Dates ALL = new Dates(null, null);

	}

	/**
	 * Where an activity stands in the order of time.
	 *
	 * @param date sort key of its date
	 * @param activityId its id
	 */
	record Position(String date, String activityId) implements Comparable<Position> {

		/** Sorts after every date. */
		private static final String UNDATED = "~";

		public static Position of(Activity activity) {
			return new Position((activity.startDate() != null) ? activity.startDate() : UNDATED, activity.id());
		}

		@Override
		public int compareTo(Position other) {
			int order = this.date.compareTo(other.date);
			return (order != 0) ? order : this.activityId.compareTo(other.activityId);
		}

	}

}
