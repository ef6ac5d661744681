package org.faitiere.reporting.verification;

import java.util.Objects;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.ledger.LedgerEntry;
import org.faitiere.reporting.ledger.LogRecord;
import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.support.event.EventHash;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain of one activity: each event must be where the ledger says and what
 * the ledger says, have the hash that it carries, and follow the one before.
 */
class ChainCheck {

	private final Faults faults;

	private final String activityId;

	private @Nullable String head;

	private boolean isBroken;

	private long unchained;

	ChainCheck(String activityId, Faults faults) {
		this.activityId = activityId;
		this.faults = faults;
	}

	/**
	 * Goes on to the next version.
	 */
	void next(Version version) {
		LedgerEntry entry = version.entry();
		LogRecord record = version.record();
		if (entry == null || record == null) {
			this.faults.add(version, FaultKind.MISSING,
					(entry == null) ? "not in the ledger" : "nothing at " + entry.position());
			this.isBroken = true;
			return;
		}
		compare(version, entry, LedgerEntry.of(record));
		if (record.event() != null) {
			follow(version, record.event(), record.hash());
		}
	}

	private void compare(Version version, LedgerEntry entry, LedgerEntry found) {
		String id = LedgerEntry.id(entry.topic(), this.activityId, version.sequence());
		if (!entry.id().equals(id) || !found.agreesWith(entry)) {
			this.faults.add(version, FaultKind.LEDGER_DIFFERS,
					entry.position() + ": entered " + entry.hash() + ", found " + found.hash());
		}
		if (entry.isForked()) {
			entry.copies()
				.stream()
				.filter((it) -> !it.hash().equals(entry.hash()))
				.forEach((it) -> this.faults.add(version, FaultKind.FORKED,
						entry.position() + ", " + it.partition() + "/" + it.offset() + ": " + it.hash()));
		}
	}

	private void follow(Version version, CloudEvent event, String hash) {
		String carried = EventHash.carried(event);
		String previous = EventHash.previous(event);
		if (!this.isBroken && !Objects.equals(previous, this.head)) {
			this.faults.add(version, FaultKind.CHAIN_BROKEN, "expected " + this.head + ", found " + previous);
		}
		if (carried == null) {
			if (this.head != null) {
				this.faults.add(version, FaultKind.CHAIN_BROKEN, "without a hash");
			}
			this.unchained++;
		}
		else if (!carried.equals(hash)) {
			this.faults.add(version, FaultKind.HASH_MISMATCH, "carries " + carried + ", computed " + hash);
		}
		this.head = (carried != null) ? hash : null;
		this.isBroken = false;
	}

	long unchained() {
		return this.unchained;
	}

}
