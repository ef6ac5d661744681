package org.faitiere.reporting.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of going through the events behind a figure.
 *
 * @param network slug of the network
 * @param verdict ALTERED if there is any fault but REBUILD_NEEDED
 * @param complete {@code false} if the figure has more events than are checked at once
 * @param activities how many activities were checked
 * @param events how many events of theirs were checked
 * @param sealed how many of the events a seal covers
 * @param notYetSealed how many came after the newest seal
 * @param unchained how many were recorded before events were chained
 * @param seals the seals that cover them
 * @param faults what is wrong, at most 200
 * @param checkedAt when it was checked
 */
public record Verification(String network, Verdict verdict, boolean complete, long activities, long events, long sealed,
		long notYetSealed, long unchained, List<SealReference> seals, List<Fault> faults, Instant checkedAt) {

	/**
	 * Whether anything was found to have been changed.
	 */
	public enum Verdict {

		/** Every event is what it was, as far as this platform can tell. */
		INTACT,
		/** Something is not what it was. */
		ALTERED,
		/** Nothing is known to be altered, but an earlier version kept less of it. */
		REBUILD_NEEDED

	}

	/**
	 * What may be wrong.
	 */
	public enum FaultKind {

		/** The event is not what its own hash was computed from. */
		HASH_MISMATCH,
		/** The event does not follow the one before it. */
		CHAIN_BROKEN,
		/** The event is not where it was, or was never entered. */
		MISSING,
		/** The log holds two different events with one number. */
		FORKED,
		/** The event, or a seal itself, is not what was sealed. */
		ROOT_MISMATCH,
		/** What is counted is not what the event says. */
		FACT_DIFFERS,
		/** The event is not what was entered when it was first read. */
		LEDGER_DIFFERS,
		/**
		 * What is counted was kept by an earlier version of the platform and is not all
		 * that the event says; a rebuild makes up for it.
		 */
		REBUILD_NEEDED

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param activityId the activity
	 * @param eventId the event, if there is any
	 * @param sequence number of the version
	 * @param fault what is wrong
	 * @param detail what was expected and found, without any content
	 */
	public record Fault(String activityId, @Nullable String eventId, long sequence, FaultKind fault, String detail) {
	}

	/**
	 * A seal.
	 *
	 * @param number its number
	 * @param day the day in UTC on which it was made
	 * @param root its root
	 */
	public record SealReference(long number, LocalDate day, String root) {
	}

}
