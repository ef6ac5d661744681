package org.faitiere.project.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.jspecify.annotations.Nullable;
import org.faitiere.support.aggregate.ChangedFields;

import static org.faitiere.project.activity.ActivityStatus.CANCELLED;
import static org.faitiere.project.activity.ActivityStatus.PLANNED;
import static org.faitiere.project.activity.ActivityStatus.REPORTED;
import static org.faitiere.project.activity.ActivityStatus.RETURNED;
import static org.faitiere.project.activity.ActivityStatus.VALIDATED;

/**
 * A piece of work of a network: planned, reported, then validated or returned; the rules
 * of its life are here.
 *
 * @param id UUIDv7
 * @param version starts at 1, and grows by one with each change
 * @param networkId the network that it belongs to
 * @param details what people tell of it
 * @param status where it stands
 * @param returnComment what its author has to mend, while it is returned
 * @param deleted whether it is gone for everybody
 * @param createdAt when it was entered
 * @param updatedAt when it last changed
 */
record Activity(String id, long version, String networkId, ActivityDetails details, ActivityStatus status,
		@Nullable String returnComment, boolean deleted, Instant createdAt, Instant updatedAt) {

	private static final int LONGEST_COMMENT = 2_000;

	static Change<Activity, ActivityEvent> plan(String id, String networkId, ActivityDetails details, Instant now) {
		return new Change<>(entered(id, networkId, details, PLANNED, now), new ActivityEvent.Planned());
	}

	/**
	 * Enters work that has taken place already: one step on a bad line instead of two.
	 */
	static Change<Activity, ActivityEvent> reportAtOnce(String id, String networkId, ActivityDetails details,
			Instant now) {
		return new Change<>(entered(id, networkId, details, REPORTED, now), new ActivityEvent.Reported());
	}

	Change<Activity, ActivityEvent> correct(ActivityDetails corrected, Instant now) {
		if (this.status == CANCELLED) {
			throw ActivityNotAllowed.correctable(this.status);
		}
		Activity next = new Activity(this.id, this.version + 1, this.networkId, corrected, this.status,
				this.returnComment, this.deleted, this.createdAt, milliseconds(now));
		return new Change<>(next, new ActivityEvent.Corrected(ChangedFields.between(this.details, corrected)));
	}

	Change<Activity, ActivityEvent> report(Instant now) {
		if (!isOneOf(PLANNED, RETURNED)) {
			throw ActivityNotAllowed.reportable(this.status);
		}
		return new Change<>(with(REPORTED, null, now), new ActivityEvent.Reported());
	}

	Change<Activity, ActivityEvent> validate(Instant now) {
		if (this.status != REPORTED) {
			throw ActivityNotAllowed.validatable(this.status);
		}
		return new Change<>(with(VALIDATED, null, now), new ActivityEvent.Validated());
	}

	Change<Activity, ActivityEvent> giveBack(String comment, Instant now) {
		BrokenRules.checks()
			.require(!comment.isBlank(), "comment", "required")
			.require(comment.length() <= LONGEST_COMMENT, "comment", "tooLong", LONGEST_COMMENT)
			.done();
		if (!isOneOf(REPORTED, VALIDATED)) {
			throw ActivityNotAllowed.returnable(this.status);
		}
		return new Change<>(with(RETURNED, comment, now), new ActivityEvent.Returned(comment));
	}

	Change<Activity, ActivityEvent> cancel(String reason, Instant now) {
		BrokenRules.checks().require(reason.length() <= LONGEST_COMMENT, "reason", "tooLong", LONGEST_COMMENT).done();
		if (this.status == CANCELLED) {
			throw ActivityNotAllowed.cancellable(this.status);
		}
		return new Change<>(with(CANCELLED, null, now), new ActivityEvent.Cancelled(reason));
	}

	Change<Activity, ActivityEvent> delete(Instant now) {
		Activity next = new Activity(this.id, this.version + 1, this.networkId, this.details, this.status,
				this.returnComment, true, this.createdAt, milliseconds(now));
		return new Change<>(next, new ActivityEvent.Deleted());
	}

	/**
	 * What readers outside of its network see: not what its people tell each other.
	 */
	Activity forOthers() {
		return new Activity(this.id, this.version, this.networkId, this.details, this.status, null, this.deleted,
				this.createdAt, this.updatedAt);
	}

	/**
	 * Whether everybody may see it.
	 */
	boolean isPublic() {
		return this.details.visibility() == Visibility.PUBLIC && !this.details.sensitive();
	}

	private static Activity entered(String id, String networkId, ActivityDetails details, ActivityStatus status,
			Instant now) {
		return new Activity(id, 1, networkId, details, status, null, false, milliseconds(now), milliseconds(now));
	}

	private boolean isOneOf(ActivityStatus... statuses) {
		return Set.of(statuses).contains(this.status);
	}

	private Activity with(ActivityStatus next, @Nullable String comment, Instant now) {
		return new Activity(this.id, this.version + 1, this.networkId, this.details, next, comment, this.deleted,
				this.createdAt, milliseconds(now));
	}

	// The database keeps no more.
	private static Instant milliseconds(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

}
