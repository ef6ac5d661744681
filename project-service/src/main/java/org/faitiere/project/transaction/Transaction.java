package org.faitiere.project.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.ChangedFields;

/**
 * Money promised, given or spent in a project.
 *
 * @param id UUIDv7
 * @param version starts at 1, and grows by one with each change
 * @param networkId the network that it belongs to
 * @param projectId the project that it belongs to
 * @param details what people tell of it
 * @param visibility who may see it: as the project at its last change
 * @param voided whether it no longer counts
 * @param createdAt when it was entered
 * @param updatedAt when it last changed
 */
record Transaction(String id, long version, String networkId, String projectId, TransactionDetails details,
		Visibility visibility, boolean voided, Instant createdAt, Instant updatedAt) {

	Transaction {
		createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
		updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
	}

	static Change<Transaction, TransactionEvent> record(String id, String networkId, String projectId,
			TransactionDetails details, Visibility visibility, Instant now) {
		details.demandNotAfter(lastDayAnywhere(now));
		Transaction transaction = new Transaction(id, 1, networkId, projectId, details, visibility, false, now, now);
		return new Change<>(transaction, new TransactionEvent.Recorded());
	}

	Change<Transaction, TransactionEvent> correct(TransactionDetails corrected, Visibility projectVisibility,
			Instant now) {
		corrected.demandNotAfter(lastDayAnywhere(now));
		Transaction next = new Transaction(this.id, this.version + 1, this.networkId, this.projectId, corrected,
				projectVisibility, false, this.createdAt, now);
		return new Change<>(next, new TransactionEvent.Corrected(ChangedFields.between(this.details, corrected)));
	}

	Change<Transaction, TransactionEvent> annul(Instant now) {
		Transaction next = new Transaction(this.id, this.version + 1, this.networkId, this.projectId, this.details,
				this.visibility, true, this.createdAt, now);
		return new Change<>(next, new TransactionEvent.Voided());
	}

	// Dates are dates: what is today somewhere on earth is not the future.
	private static LocalDate lastDayAnywhere(Instant now) {
		return now.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
	}

}
