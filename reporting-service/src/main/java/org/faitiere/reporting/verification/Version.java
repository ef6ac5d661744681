package org.faitiere.reporting.verification;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.ledger.LedgerEntry;
import org.faitiere.reporting.ledger.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One version of an activity in all the places where it is kept.
 *
 * @param activityId the activity
 * @param sequence number of the version
 * @param entry what the ledger says
 * @param record what the log holds where the ledger says
 * @param fact what figures count
 */
record Version(String activityId, long sequence, @Nullable LedgerEntry entry, @Nullable LogRecord record,
		@Nullable Fact fact) {

	@Nullable CloudEvent event() {
		return (this.record != null) ? this.record.event() : null;
	}

}
