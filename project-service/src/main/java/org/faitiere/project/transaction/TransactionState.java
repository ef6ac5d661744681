package org.faitiere.project.transaction;

import java.time.Instant;

import org.faitiere.project.vocabulary.Money;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as everybody outside of the aggregate meets it: in answers, in events and
 * in the store.
 */
public record TransactionState(String id, long version, String networkId, String projectId, String type, String date,
		Money value, @Nullable Counterparty provider, @Nullable Counterparty receiver, @Nullable Text description,
		Visibility visibility, boolean voided, Instant createdAt, Instant updatedAt) {

	static TransactionState of(Transaction transaction) {
		TransactionDetails details = transaction.details();
		return new TransactionState(transaction.id(), transaction.version(), transaction.networkId(),
				transaction.projectId(), details.type(), details.date(), details.value(), details.provider(),
				details.receiver(), details.description(), transaction.visibility(), transaction.voided(),
				transaction.createdAt(), transaction.updatedAt());
	}

	Transaction toTransaction() {
		TransactionDetails details = new TransactionDetails(this.type, this.date, this.value, this.provider,
				this.receiver, this.description);
		return new Transaction(this.id, this.version, this.networkId, this.projectId, details, this.visibility,
				this.voided, this.createdAt, this.updatedAt);
	}

}
