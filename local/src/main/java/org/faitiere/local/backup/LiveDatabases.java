package org.faitiere.local.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/**
 * The databases of a running MongoDB.
 */
final class LiveDatabases implements AutoCloseable {

	private static final String MARK = "restoring";

	private static final int AT_ONCE = 500;

	private static final int SECONDS = 10;

	private final MongoClient client;

	LiveDatabases(Installation installation) {
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(installation.mongo()))
			.applyToClusterSettings((it) -> it.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS))
			// What a majority has is what was acknowledged, and cannot be taken back.
			.readPreference(ReadPreference.primary())
			.readConcern(ReadConcern.MAJORITY)
			.writeConcern(WriteConcern.MAJORITY)
			.build());
	}

	/**
	 * Writes what is to be kept of a database into an archive, each document as it is at
	 * that moment.
	 */
	void backUp(String database, DatabaseArchive archive, Map<String, Long> documents) {
		MongoDatabase source = this.client.getDatabase(database);
		source.listCollectionNames()
			.into(new ArrayList<>())
			.stream()
			.filter((it) -> Kept.collection(database, it))
			.sorted(Kept.order())
			.forEach((it) -> documents.put(database + "." + it,
					archive.write(database, it, source.getCollection(it, RawBsonDocument.class).find())));
	}

	/**
	 * Names of what is there, but for what this restoration has begun itself.
	 */
	List<String> notEmpty(String id) {
		List<String> names = new ArrayList<>();
		for (String name : Kept.DATABASES) {
			MongoDatabase database = this.client.getDatabase(name);
			if (!isMarked(name, id)) {
				database.listCollectionNames()
					.into(new ArrayList<>())
					.stream()
					.filter((it) -> database.getCollection(it).find().first() != null)
					.forEach((it) -> names.add(name + "." + it));
			}
		}
		return names;
	}

	/**
	 * Whether this restoration has begun.
	 */
	boolean isMarked(String id) {
		return Kept.DATABASES.stream().allMatch((it) -> isMarked(it, id));
	}

	private boolean isMarked(String database, String id) {
		return this.client.getDatabase(database).getCollection(MARK).find(Filters.eq("_id", id)).first() != null;
	}

	void mark(String id) {
		eachMark((it) -> it.replaceOne(Filters.eq("_id", id), new BsonDocument("_id", new BsonString(id)),
				new ReplaceOptions().upsert(true)));
	}

	void unmark() {
		eachMark(MongoCollection::drop);
	}

	private void eachMark(Consumer<MongoCollection<BsonDocument>> action) {
		Kept.DATABASES
			.forEach((it) -> action.accept(this.client.getDatabase(it).getCollection(MARK, BsonDocument.class)));
	}

	/**
	 * Writes a collection from an archive; doing it again does no harm.
	 */
	long restore(String database, String collection, DatabaseArchive archive) {
		MongoCollection<RawBsonDocument> target = this.client.getDatabase(database)
			.getCollection(collection, RawBsonDocument.class);
		List<ReplaceOneModel<RawBsonDocument>> writes = new ArrayList<>();
		long count = archive.forEach(database, collection, (it) -> {
			writes.add(new ReplaceOneModel<>(Filters.eq("_id", it.get("_id")), it, new ReplaceOptions().upsert(true)));
			if (writes.size() == AT_ONCE) {
				target.bulkWrite(writes);
				writes.clear();
			}
		});
		if (!writes.isEmpty()) {
			target.bulkWrite(writes);
		}
		return count;
	}

	@Override
	public void close() {
		this.client.close();
	}

}
