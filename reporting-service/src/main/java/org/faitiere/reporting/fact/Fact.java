package org.faitiere.reporting.fact;

import java.time.Instant;

/**
 * One version of an activity, with the event that made it.
 *
 * @param sequence number of the version, from 1 without gaps
 * @param eventId id of the event
 * @param eventType type of the event, such as {@code org.faitiere.activity.reported.v1}
 * @param recordedAt when it was recorded
 * @param actor who recorded it
 * @param activity the state from then on
 */
public record Fact(long sequence, String eventId, String eventType, Instant recordedAt, String actor,
		Activity activity) {

	private static final String DELETED = "org.faitiere.activity.deleted.v1";

	/**
	 * Whether figures count this version.
	 */
	public boolean isCounted() {
		return !isDeleted() && this.activity.isCounted();
	}

	/**
	 * Whether the activity is gone with this version.
	 */
	public boolean isDeleted() {
		return DELETED.equals(this.eventType);
	}

}
