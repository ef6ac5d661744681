package org.faitiere.reporting.generation;

import java.util.function.BiFunction;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;

import org.springframework.stereotype.Repository;

/**
 * The live generation in MongoDB, and stores for any of them.
 */
@Repository
public class MongoGenerations implements Generations {

	private static final String LIVE = "live";

	private final MongoDatabase database;

	private final MongoCollection<BsonDocument> generations;

	MongoGenerations(MongoDatabase database) {
		this.database = database;
		this.generations = database.getCollection("generations", BsonDocument.class);
	}

	@Override
	public Generation live() {
		BsonDocument live = this.generations.find(Filters.eq("_id", LIVE)).first();
		return (live != null) ? new Generation(live.getInt32("generation").getValue()) : Generation.FIRST;
	}

	/**
	 * A store for each generation.
	 * @param factory makes the store of one generation
	 */
	public <T> PerGeneration<T> stores(BiFunction<MongoDatabase, Generation, T> factory) {
		return new PerGeneration<>((generation) -> factory.apply(this.database, generation));
	}

}
