package org.faitiere.reporting.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;

/**
 * Keeps the newest version of each thing of one kind: {@code {_id, version, state}}. An
 * older version never overwrites a newer one, so events may come again and late.
 *
 * @param <T> the public record that holds the state
 */
public final class MongoNewest<T> {

	private final MongoCollection<BsonDocument> collection;

	private final Codec<T> codec;

	public MongoNewest(MongoDatabase database, String name, Class<T> type) {
		this.collection = database.getCollection(name, BsonDocument.class);
		this.codec = database.getCodecRegistry().get(type);
	}

	/**
	 * Makes an index on fields of the state.
	 */
	public void index(String... fields) {
		this.collection.createIndex(Indexes.ascending(fields), new IndexOptions());
	}

	/**
	 * Saves a batch in one write; of several versions of one thing only the newest.
	 */
	public void save(List<Versioned<T>> batch) {
		Map<String, Versioned<T>> newest = new LinkedHashMap<>();
		batch.forEach(
				(it) -> newest.merge(it.id(), it, (one, other) -> (other.version() > one.version()) ? other : one));
		List<WriteModel<BsonDocument>> writes = new ArrayList<>();
		newest.values().forEach((it) -> writes.add(upsert(it)));
		writeNewer(this.collection, writes);
	}

	/**
	 * Writes what has filters that hold only for older versions.
	 * @return how many were written; the others met a newer version
	 */
	public static <D> int writeNewer(MongoCollection<D> collection, List<WriteModel<D>> writes) {
		if (writes.isEmpty()) {
			return 0;
		}
		try {
			return written(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
		}
		catch (MongoBulkWriteException ex) {
			// A newer version is there: the filter misses it, and the insert finds the id
			// taken.
			if (ex.getWriteErrors().stream().anyMatch((it) -> it.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
				throw ex;
			}
			// The embedded database counts what it refuses to insert, too.
			return Math.min(written(ex.getWriteResult()), writes.size() - ex.getWriteErrors().size());
		}
	}

	private static int written(BulkWriteResult result) {
		return result.getInsertedCount() + result.getMatchedCount() + result.getUpserts().size();
	}

	public Optional<T> find(String id) {
		return Optional.ofNullable(this.collection.find(Filters.eq("_id", id)).first()).map(this::state);
	}

	/**
	 * All states that fit; fields are addressed as {@code state.<field>}.
	 */
	public List<T> findAll(Bson filter) {
		return this.collection.find(filter).map(this::state).into(new ArrayList<>());
	}

	private WriteModel<BsonDocument> upsert(Versioned<T> it) {
		BsonDocument state = new BsonDocument();
		this.codec.encode(new BsonDocumentWriter(state), it.state(), EncoderContext.builder().build());
		return new UpdateOneModel<>(Filters.and(Filters.eq("_id", it.id()), Filters.lt("version", it.version())),
				Updates.combine(Updates.set("version", it.version()), Updates.set("state", state)),
				new UpdateOptions().upsert(true));
	}

	private T state(BsonDocument document) {
		return this.codec.decode(new BsonDocumentReader(document.getDocument("state")),
				DecoderContext.builder().build());
	}

}
