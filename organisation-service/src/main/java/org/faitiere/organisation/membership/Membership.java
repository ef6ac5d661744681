package org.faitiere.organisation.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.faitiere.organisation.vocabulary.FieldChecks;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's place in a network, from the application to the end.
 *
 * @param id UUIDv7
 * @param version counts its changes from 1
 * @param networkId the network
 * @param organisationId the organisation or person
 * @param role as what
 * @param status where it stands
 * @param since from when, as far as it is known
 * @param until until when, as far as it is known
 * @param createdAt when it was asked for
 * @param updatedAt when it was last changed
 */
public record Membership(String id, long version, String networkId, String organisationId, MembershipRole role,
		MembershipStatus status, @Nullable PartialDate since, @Nullable PartialDate until, Instant createdAt,
		Instant updatedAt) {

	private static final int MAX_REASON = 1000;

	static Change<Membership, MembershipEvent> apply(String id, String networkId, String organisationId,
			@Nullable MembershipRole role, @Nullable PartialDate since, Instant now) {
		if (role == null) {
			throw new BrokenRules("role", "required");
		}
		demandNotInFuture(since, "since", now);
		Membership application = new Membership(id, 1, networkId, organisationId, role, MembershipStatus.APPLIED, since,
				null, now, now);
		return new Change<>(application, new MembershipEvent.Applied());
	}

	/**
	 * Takes the organisation in.
	 * @param date from when; what the application says when absent, which may be nothing,
	 * since a membership is often older than its registration
	 * @throws MembershipNotApprovable unless it is an application
	 */
	Change<Membership, MembershipEvent> approve(@Nullable PartialDate date, Instant now) {
		if (this.status != MembershipStatus.APPLIED) {
			throw new MembershipNotApprovable(this.status);
		}
		demandNotInFuture(date, "date", now);
		return new Change<>(next(MembershipStatus.ACTIVE, (date != null) ? date : this.since, null, now),
				new MembershipEvent.Approved());
	}

	/**
	 * Turns the application down.
	 * @throws MembershipNotRejectable unless it is an application
	 */
	Change<Membership, MembershipEvent> reject(@Nullable String reason, Instant now) {
		if (this.status != MembershipStatus.APPLIED) {
			throw new MembershipNotRejectable(this.status);
		}
		return new Change<>(next(MembershipStatus.REJECTED, this.since, null, now),
				new MembershipEvent.Rejected(checked(reason)));
	}

	/**
	 * Puts it out of force for a time.
	 * @throws MembershipNotSuspendable unless it is active
	 */
	Change<Membership, MembershipEvent> suspend(@Nullable String reason, Instant now) {
		if (this.status != MembershipStatus.ACTIVE) {
			throw new MembershipNotSuspendable(this.status);
		}
		return new Change<>(next(MembershipStatus.SUSPENDED, this.since, null, now),
				new MembershipEvent.Suspended(checked(reason)));
	}

	/**
	 * Puts it in force again.
	 * @throws MembershipNotReinstatable unless it is suspended
	 */
	Change<Membership, MembershipEvent> reinstate(Instant now) {
		if (this.status != MembershipStatus.SUSPENDED) {
			throw new MembershipNotReinstatable(this.status);
		}
		return new Change<>(next(MembershipStatus.ACTIVE, this.since, null, now), new MembershipEvent.Reinstated());
	}

	/**
	 * Ends it.
	 * @param date until when; today when absent
	 * @throws MembershipNotEndable unless it is active or suspended
	 */
	Change<Membership, MembershipEvent> end(@Nullable PartialDate date, @Nullable String reason, Instant now) {
		if (this.status != MembershipStatus.ACTIVE && this.status != MembershipStatus.SUSPENDED) {
			throw new MembershipNotEndable(this.status);
		}
		demandNotInFuture(date, "date", now);
		PartialDate end = (date != null) ? date : new PartialDate(today(now).toString());
		if (this.since != null && end.isSurelyBefore(this.since)) {
			throw new BrokenRules("date", "endBeforeStart");
		}
		return new Change<>(next(MembershipStatus.ENDED, this.since, end, now),
				new MembershipEvent.Ended(checked(reason)));
	}

	/**
	 * Closes whatever is open, because the organisation leaves the directory: an
	 * application is turned down, a membership ends.
	 */
	Change<Membership, MembershipEvent> close(String reason, Instant now) {
		return (this.status == MembershipStatus.APPLIED) ? reject(reason, now) : end(null, reason, now);
	}

	private Membership next(MembershipStatus next, @Nullable PartialDate from, @Nullable PartialDate to, Instant now) {
		return new Membership(this.id, this.version + 1, this.networkId, this.organisationId, this.role, next, from, to,
				this.createdAt, now);
	}

	private static @Nullable String checked(@Nullable String reason) {
		BrokenRules.Checks checks = BrokenRules.checks();
		FieldChecks.text(checks, reason, "reason", MAX_REASON);
		checks.done();
		return FieldChecks.stripped(reason);
	}

	private static void demandNotInFuture(@Nullable PartialDate date, String field, Instant now) {
		if (date != null && date.earliest().isAfter(FieldChecks.lastDayAnywhere(now))) {
			throw new BrokenRules(field, "inFuture");
		}
	}

	private static LocalDate today(Instant now) {
		return LocalDate.ofInstant(now, ZoneOffset.UTC);
	}

}
