package org.faitiere.project.transaction;

import java.util.List;
import java.util.Optional;

import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;

/**
 * All transactions that are not voided.
 */
interface TransactionRepository {

	Optional<Transaction> find(String projectId, String id);

	/**
	 * Transactions of a project, oldest first.
	 */
	Page<Transaction> list(String projectId, PageRequest page);

	/**
	 * All transactions of a project, to be summed.
	 */
	List<Transaction> all(String projectId);

	/**
	 * Saves state and event in one atomic write.
	 * @param actor who made the change
	 */
	Transaction save(Change<Transaction, TransactionEvent> change, String actor);

}
