package org.faitiere.project.transaction;

import java.util.List;

/**
 * What can happen to a transaction.
 */
sealed interface TransactionEvent {

	/** It was entered. */
	record Recorded() implements TransactionEvent {
	}

	/**
	 * Its details were changed.
	 *
	 * @param fields names of the changed fields
	 */
	record Corrected(List<String> fields) implements TransactionEvent {
	}

	/** It should never have been entered. */
	record Voided() implements TransactionEvent {
	}

}
