package org.faitiere.support.outbox;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;

/**
 * Makes the store of each kind of aggregate and hands it to the relay.
 */
public final class AggregateStores {

	private final MongoDatabase database;

	private final OutboxRelay relay;

	private final Clock clock;

	public AggregateStores(MongoDatabase database, OutboxRelay relay, Clock clock) {
		this.database = database;
		this.relay = relay;
		this.clock = clock;
	}

	/**
	 * Opens a collection.
	 * @param collection name of the MongoDB collection
	 * @param type the public record that holds the state
	 * @param topic the Kafka topic that the aggregate's events go to
	 */
	public <D> AggregateStore<D> open(String collection, Class<D> type, String topic) {
		AggregateStore<D> store = new AggregateStore<>(this.database, collection, type, topic, this.relay, this.clock);
		this.relay.watch(store);
		return store;
	}

}
