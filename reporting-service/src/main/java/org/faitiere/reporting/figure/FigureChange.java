package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.Optional;

import org.faitiere.reporting.fact.ChangedActivity;
import org.faitiere.reporting.fact.Fact;

/**
 * What one activity adds to the difference between figures at two times.
 *
 * @param changed what happened to it
 * @param kind why its figures are other ones
 * @param before what it counted; empty if it did not
 * @param after what it counts; empty if it does not
 */
record FigureChange(ChangedActivity changed, ChangeKind kind, Optional<Measures> before, Optional<Measures> after) {

	/**
	 * Compares the two times; empty where it makes no difference.
	 */
	static Optional<FigureChange> of(Question question, Instant since, ChangedActivity changed) {
		Optional<Measures> before = changed.earlier().flatMap(question::counted);
		Optional<Measures> after = question.counted(changed.after());
		return before.equals(after) ? Optional.empty()
				: Optional.of(new FigureChange(changed, ChangeKind.of(question, since, changed), before, after));
	}

	Measures difference() {
		return this.after.orElse(Measures.ZERO).minus(this.before.orElse(Measures.ZERO));
	}

	/**
	 * The version to show: one that counted, so that the reader may see it.
	 */
	Fact shown() {
		return this.after.isPresent() ? this.changed.after() : this.changed.earlier().orElseThrow();
	}

	Place place() {
		return new Place("%015d".formatted(this.changed.after().recordedAt().toEpochMilli()), shown().activity().id());
	}

	/**
	 * Where it stands among others: the newest change first.
	 *
	 * @param time sort key of its time
	 * @param activityId the activity
	 */
	record Place(String time, String activityId) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			int order = other.time.compareTo(this.time);
			return (order != 0) ? order : this.activityId.compareTo(other.activityId);
		}

	}

}
