package org.faitiere.reporting.funding;

import java.util.List;

import org.faitiere.reporting.view.Versioned;

/**
 * The newest versions of projects and transactions.
 */
interface FundingRepository {

	List<Project> projects(String networkId);

	List<Transaction> transactions(String networkId);

	/**
	 * Keeps the newest versions of projects.
	 */
	void saveProjects(List<Versioned<Project>> projects);

	/**
	 * Keeps the newest versions of transactions.
	 */
	void saveTransactions(List<Versioned<Transaction>> transactions);

}
