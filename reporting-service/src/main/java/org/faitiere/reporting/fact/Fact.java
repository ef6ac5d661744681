package org.faitiere.reporting.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of an activity, with the event that made it.
 *
 * @param sequence number of the version, from 1 without gaps
 * @param eventId id of the event
 * @param eventType type of the event, such as {@code org.faitiere.activity.reported.v1}
 * @param recordedAt when it was recorded
 * @param actor who recorded it
 * @param activity the state from then on
 * @param shape what this service could read of an activity when it kept this;
 * {@code null} from before it was noted
 */
public record Fact(long sequence, String eventId, String eventType, Instant recordedAt, String actor, Activity activity,
		@Nullable String shape) {

	/** What this service can read of an activity now. */
	public static final String SHAPE = Shape.of(Activity.class);

	private static final String DELETED = "org.faitiere.activity.deleted.v1";

	/**
	 * A fact that is kept now.
	 */
	public Fact(long sequence, String eventId, String eventType, Instant recordedAt, String actor, Activity activity) {
		this(sequence, eventId, eventType, recordedAt, actor, activity, SHAPE);
	}

	/**
	 * Whether it was kept by a version of this service that read more or less of an
	 * activity.
	 */
	public boolean isOfOtherShape() {
		return !SHAPE.equals(this.shape);
	}

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
