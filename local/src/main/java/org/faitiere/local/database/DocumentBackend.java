package org.faitiere.local.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 store with documents as BSON and keys that are compared as what they are.
 */
class DocumentBackend extends H2Backend {

	private static final String FORMAT = "faitiere.format";

	private static final String BSON = "bson";

	private static final String INDEX = "._index_";

	private static final String ID = "_id_";

	protected DocumentBackend(MVStore store) {
		super(withOwnFormat(store));
	}

	/**
	 * In files from before the keys of indexes are in another order.
	 */
	private static MVStore withOwnFormat(MVStore store) {
		MVMap<String, String> format = store.openMap(FORMAT);
		if (!format.containsKey(BSON)) {
			List.copyOf(store.getMapNames())
				.stream()
				.filter((name) -> name.contains(INDEX))
				.forEach((name) -> sort(store, name));
			format.put(BSON, "1");
			store.commit();
		}
		return store;
	}

	private static void sort(MVStore store, String index) {
		MVMap<KeyValue, Object> before = store.openMap(index);
		Map<KeyValue, Object> entries = new HashMap<>(before);
		store.removeMap(before);
		MVMap<KeyValue, Object> sorted = keys(store, index);
		entries.forEach((key, position) -> {
			if (!index.endsWith(INDEX + ID) || !IdIndex.covers(position)) {
				sorted.put(key, position);
			}
		});
	}

	private static MVMap<KeyValue, Object> keys(MVStore store, String index) {
		return store.openMap(index, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
	}

	private static MVMap<Object, Document> documents(MVStore store, String collection) {
		return store.openMap("databases." + collection,
				new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new Database(name);
	}

	/**
	 * A database whose maps are opened with our types: whoever opens them after that gets
	 * the same ones. It has no fields of its own, since the constructor above it opens
	 * collections already.
	 */
	private final class Database extends H2Database {

		private Database(String name) {
			super(name, getMvStore(), getCursorRegistry());
		}

		@Override
		protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
			String name = getFullCollectionNamespace(collection);
			return new DocumentCollection(this, collection, options, documents(getMvStore(), name),
					getMvStore().openMap("meta." + name), getCursorRegistry());
		}

		@Override
		protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
				boolean sparse) {
			String name = getFullCollectionNamespace(collection);
			MVMap<KeyValue, Object> stored = keys(getMvStore(), name + INDEX + index);
			return index.equals(ID) ? new IdIndex(index, keys, sparse, documents(getMvStore(), name), stored)
					: super.openOrCreateUniqueIndex(collection, index, keys, sparse);
		}

		@Override
		protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys,
				boolean sparse) {
			return new IgnoredIndex(index, keys);
		}

	}

	/**
	 * An index that is not unique: it is known, and nothing is kept in it. One that is
	 * empty would be filled at each start, and all documents be read for it.
	 */
	private static final class IgnoredIndex extends EmptyIndex<Object> {

		IgnoredIndex(String name, List<IndexKey> keys) {
			super(name, keys);
		}

		@Override
		public boolean isEmpty() {
			return false;
		}

	}

}
