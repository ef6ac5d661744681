package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.List;

import org.faitiere.reporting.fact.Fact;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made of.
 *
 * @param figures the figures
 * @param items the activities behind them, in the order of time
 * @param next cursor of the next page
 * @param total how many activities all pages hold
 */
record Provenance(Figures figures, List<CountedActivity> items, @Nullable String next, long total) {

	/**
	 * One activity.
	 *
	 * @param activityId the activity
	 * @param title its title
	 * @param type its kind
	 * @param startDate its first day
	 * @param status REPORTED or VALIDATED
	 * @param projectId its project
	 * @param counted what it adds to the figures
	 * @param events how it came to be as it is counted
	 */
	record CountedActivity(String activityId, @Nullable Text title, String type, @Nullable String startDate,
			String status, @Nullable String projectId, Figures counted, List<CountedEvent> events) {
	}

	/**
	 * One event.
	 *
	 * @param id the event
	 * @param type its type
	 * @param sequence number of the version that it made
	 * @param actor who recorded it
	 * @param time when
	 */
	record CountedEvent(String id, String type, long sequence, String actor, Instant time) {

		/**
		 * The event as one reader may see it: to the public, a person is only their
		 * network.
		 */
		static CountedEvent of(Fact fact, Question question) {
			boolean hidden = !question.view().whole() && fact.actor().contains("@");
			return new CountedEvent(fact.eventId(), fact.eventType(), fact.sequence(),
					hidden ? question.view().network().slug() : fact.actor(), fact.recordedAt());
		}

	}

}
