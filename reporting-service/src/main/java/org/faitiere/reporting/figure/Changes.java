package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.List;

import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is different between figures at two times, and why.
 *
 * @param network slug of the network
 * @param networkId its id
 * @param since the first time
 * @param until the second time
 * @param eventsUpTo time of the newest event that the second figures contain
 * @param before the figures at the first time
 * @param after the figures at the second time
 * @param difference what was added; negative where something was taken back
 * @param kinds the same by kind of change
 * @param items the activities that make the difference, the newest change first
 * @param next cursor of the next page
 * @param total how many activities all pages hold
 */
record Changes(String network, String networkId, Instant since, Instant until, @Nullable Instant eventsUpTo,
		Figures before, Figures after, Figures difference, List<KindOfChange> kinds, List<Item> items,
		@Nullable String next, long total) {

	/**
	 * What one kind of change adds.
	 *
	 * @param kind the kind
	 * @param activities number of activities that changed in this way
	 * @param participants what they add to the participants
	 * @param reached what they add to the people reached
	 * @param suppressed {@code true} if something is hidden
	 */
	record KindOfChange(ChangeKind kind, long activities, @Figures.Hideable @Nullable Long participants,
			@Figures.Hideable @Nullable Long reached, @Nullable Boolean suppressed) {
	}

	/**
	 * One activity.
	 *
	 * @param activityId the activity
	 * @param title its title
	 * @param type its kind
	 * @param startDate its first day
	 * @param kind why its figures are other ones
	 * @param before what it counted at the first time; absent if it did not
	 * @param after what it counts at the second time; absent if it does not
	 * @param difference what it adds
	 * @param events what happened to it between the two times, oldest first
	 */
	record Item(String activityId, @Nullable Text title, String type, @Nullable String startDate, ChangeKind kind,
			@Nullable Figures before, @Nullable Figures after, Figures difference,
			List<Provenance.CountedEvent> events) {
	}

}
