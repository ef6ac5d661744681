package org.faitiere.project.transaction;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AggregateStore;
import org.faitiere.support.outbox.AggregateStores;
import org.faitiere.support.outbox.EventRecorder;
import org.faitiere.support.outbox.OutboxEvent;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;

import org.springframework.stereotype.Repository;

/**
 * Transactions in MongoDB.
 */
@Repository
class MongoTransactionRepository implements TransactionRepository {

	static final String TOPIC = "project.transactions";

	private final AggregateStore<Document> store;

	private final EventRecorder events;

	MongoTransactionRepository(AggregateStores stores, EventRecorder events) {
		this.store = stores.open("transactions", Document.class, TOPIC);
		this.events = events;
		// The transactions of a project, by date.
		this.store.index(Indexes.ascending("state.transaction.projectId", "state.transaction.date"),
				new IndexOptions());
	}

	@Override
	public Optional<Transaction> find(String projectId, String id) {
		return this.store.find(id)
			.map((it) -> it.state().transaction().toTransaction())
			.filter((it) -> it.projectId().equals(projectId) && !it.voided());
	}

	@Override
	public Page<Transaction> list(String projectId, PageRequest page) {
		return this.store.page(countedIn(projectId), "state.transaction.date", false, page)
			.map((it) -> it.state().transaction().toTransaction());
	}

	@Override
	public List<Transaction> all(String projectId) {
		return this.store.findAll(countedIn(projectId))
			.stream()
			.map((it) -> it.state().transaction().toTransaction())
			.toList();
	}

	@Override
	public Transaction save(Change<Transaction, TransactionEvent> change, String actor) {
		Transaction next = change.next();
		Document document = new Document(TransactionState.of(next));
		OutboxEvent event = this.events.record("transaction", document.transaction(), change.event(), next.version(),
				next.networkId(), actor, next.updatedAt());
		this.store.save(next.id(), document, event);
		return next;
	}

	private static Bson countedIn(String projectId) {
		return Filters.and(Filters.eq("state.transaction.projectId", projectId),
				Filters.eq("state.transaction.voided", false));
	}

	/**
	 * A transaction as stored.
	 *
	 * @param transaction the transaction
	 */
	public record Document(TransactionState transaction) {
	}

}
