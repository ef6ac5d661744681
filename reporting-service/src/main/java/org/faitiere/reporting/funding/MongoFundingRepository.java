package org.faitiere.reporting.funding;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.view.MongoNewest;
import org.faitiere.reporting.view.Versioned;

/**
 * Projects and transactions in MongoDB.
 */
class MongoFundingRepository implements FundingRepository {

	private static final String NETWORK = "state.networkId";

	private final MongoNewest<Project> projects;

	private final MongoNewest<Transaction> transactions;

	MongoFundingRepository(MongoDatabase database, Generation generation) {
		this.projects = new MongoNewest<>(database, generation.named("projects"), Project.class);
		this.transactions = new MongoNewest<>(database, generation.named("transactions"), Transaction.class);
		// Funding is asked for by network.
		this.projects.index(NETWORK);
		this.transactions.index(NETWORK);
	}

	@Override
	public List<Project> projects(String networkId) {
		return this.projects.findAll(Filters.eq(NETWORK, networkId));
	}

	@Override
	public List<Transaction> transactions(String networkId) {
		return this.transactions.findAll(Filters.eq(NETWORK, networkId));
	}

	@Override
	public void saveProjects(List<Versioned<Project>> projects) {
		this.projects.save(projects);
	}

	@Override
	public void saveTransactions(List<Versioned<Transaction>> transactions) {
		this.transactions.save(transactions);
	}

}
