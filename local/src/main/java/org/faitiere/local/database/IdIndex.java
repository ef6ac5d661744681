package org.faitiere.local.database;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of ids, which the documents themselves are kept by; only ids that are no
 * strings are kept beside them. A second map of all ids would nearly double what each
 * insert writes.
 */
final class IdIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<Object, Document> documents;

	private final MVMap<KeyValue, Object> others;

	IdIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<Object, Document> documents,
			MVMap<KeyValue, Object> others) {
		super(name, keys, sparse);
		this.documents = documents;
		this.others = others;
	}

	static boolean covers(Object id) {
		return id instanceof String;
	}

	@Override
	protected @Nullable Object getPosition(KeyValue key) {
		Object id = key.get(0);
		if (covers(id)) {
			return this.documents.containsKey(id) ? id : null;
		}
		return this.others.get(key);
	}

	@Override
	public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
		// A string is there as soon as its document is.
		if (!covers(position)) {
			super.add(document, position, collection);
		}
	}

	@Override
	protected boolean putKeyPosition(KeyValue key, Object position) {
		return this.others.putIfAbsent(key, position) == null;
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue key) {
		return covers(key.get(0)) ? getPosition(key) : this.others.remove(key);
	}

	@Override
	protected Iterable<Entry<KeyValue, Object>> getIterable() {
		Stream<Entry<KeyValue, Object>> strings = this.documents.keySet()
			.stream()
			.filter(IdIndex::covers)
			.map((id) -> Map.entry(new KeyValue(id), id));
		return Stream.concat(strings, this.others.entrySet().stream()).toList();
	}

	@Override
	public long getCount() {
		return this.documents.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

}
