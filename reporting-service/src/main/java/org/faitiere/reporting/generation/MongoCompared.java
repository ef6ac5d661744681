package org.faitiere.reporting.generation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Compares a collection of two generations by looking up the documents of the one in the
 * other, some hundred at a time: it needs no order, and little memory.
 */
public abstract class MongoCompared implements Compared {

	private static final int BATCH = 500;

	private final MongoDatabase database;

	private final String name;

	protected MongoCompared(MongoDatabase database, String name) {
		this.database = database;
		this.name = name;
	}

	/**
	 * The things that a document holds, each with its text.
	 */
	protected abstract Map<String, String> texts(RawBsonDocument document);

	/**
	 * The id of the document that holds a thing.
	 */
	protected abstract String documentOf(String key);

	@Override
	public final void forEachDifferent(Generation was, Generation is, Consumer<Pair> consumer) {
		inBatches(collection(was).find(), (some) -> compare(some, find(is, some.keySet())).forEach(consumer));
		inBatches(collection(is).find().projection(Projections.include("_id")), (some) -> {
			Set<String> added = new HashSet<>(some.keySet());
			collection(was).find(Filters.in("_id", some.keySet()))
				.projection(Projections.include("_id"))
				.forEach((it) -> added.remove(idOf(it)));
			compare(Map.of(), find(is, added)).forEach(consumer);
		});
	}

	private void inBatches(FindIterable<RawBsonDocument> found, Consumer<Map<String, RawBsonDocument>> consumer) {
		Map<String, RawBsonDocument> batch = new HashMap<>();
		found.batchSize(BATCH).forEach((it) -> {
			batch.put(idOf(it), it);
			if (batch.size() == BATCH) {
				consumer.accept(Map.copyOf(batch));
				batch.clear();
			}
		});
		consumer.accept(batch);
	}

	@Override
	public final List<Pair> read(Generation was, Generation is, Collection<String> keys) {
		Set<String> documents = new HashSet<>();
		keys.forEach((it) -> documents.add(documentOf(it)));
		Map<String, String> before = new HashMap<>();
		find(was, documents).values().forEach((it) -> before.putAll(texts(it)));
		Map<String, String> after = new HashMap<>();
		find(is, documents).values().forEach((it) -> after.putAll(texts(it)));
		return keys.stream().map((it) -> new Pair(it, before.get(it), after.get(it))).toList();
	}

	private List<Pair> compare(Map<String, RawBsonDocument> was, Map<String, RawBsonDocument> is) {
		List<Pair> different = new ArrayList<>();
		Set<String> ids = new HashSet<>(was.keySet());
		ids.addAll(is.keySet());
		for (String id : ids) {
			RawBsonDocument before = was.get(id);
			RawBsonDocument after = is.get(id);
			if (before == null || after == null
					|| !before.getByteBuffer().asNIO().equals(after.getByteBuffer().asNIO())) {
				compare(before, after, different);
			}
		}
		return different;
	}

	private void compare(@Nullable RawBsonDocument was, @Nullable RawBsonDocument is, List<Pair> different) {
		Map<String, String> before = (was != null) ? texts(was) : Map.of();
		Map<String, String> after = (is != null) ? texts(is) : Map.of();
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		for (String key : keys) {
			if (!same(before.get(key), after.get(key))) {
				different.add(new Pair(key, before.get(key), after.get(key)));
			}
		}
	}

	private Map<String, RawBsonDocument> find(Generation generation, Collection<String> ids) {
		Map<String, RawBsonDocument> found = new HashMap<>();
		if (!ids.isEmpty()) {
			collection(generation).find(Filters.in("_id", ids)).forEach((it) -> found.put(idOf(it), it));
		}
		return found;
	}

	private MongoCollection<RawBsonDocument> collection(Generation generation) {
		return this.database.getCollection(generation.named(this.name), RawBsonDocument.class);
	}

	private static String idOf(RawBsonDocument document) {
		return document.getString("_id").getValue();
	}

}
