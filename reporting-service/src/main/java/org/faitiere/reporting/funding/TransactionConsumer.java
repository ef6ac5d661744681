package org.faitiere.reporting.funding;

import java.util.Objects;

import org.faitiere.reporting.view.NewestConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the transactions.
 */
class TransactionConsumer extends NewestConsumer<TransactionConsumer.Data, Transaction> {

	static final String TOPIC = "project.transactions";

	TransactionConsumer(FundingRepository store, JsonMapper json) {
		super(Data.class, Data::transaction, store::saveTransactions, json);
	}

	/**
	 * The data of an event.
	 *
	 * @param transaction the state after the change
	 */
	record Data(Transaction transaction) {

		Data {
			Objects.requireNonNull(transaction, "transaction");
		}

	}

}
