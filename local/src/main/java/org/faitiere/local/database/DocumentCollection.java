package org.faitiere.local.database;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that goes straight to the documents whose ids a query names, also where
 * the query asks for more than the id, such as a version; without it each such query
 * reads the whole collection.
 * <p>
 * What is read as a whole goes out in batches, and what is sorted keeps in memory only
 * the fields that it is sorted by, or the first ones that are wanted.
 */
final class DocumentCollection extends H2Collection {

	private static final String ID = "_id";

	private final MVMap<Object, Document> documents;

	/** Whether a client asks, who can come again for the rest of an answer. */
	private boolean answering;

	DocumentCollection(MongoDatabase database, String name, CollectionOptions options,
			MVMap<Object, Document> documents, MVMap<String, Object> meta, CursorRegistry cursors) {
		super(database, name, options, documents, meta, cursors);
		this.documents = documents;
	}

	@Override
	public synchronized QueryResult handleQuery(QueryParameters parameters) {
		// Only what a client sends has its query in this form; the rest wants all at
		// once.
		this.answering = parameters.getQuerySelector().containsKey("$query");
		try {
			return super.handleQuery(parameters);
		}
		finally {
			this.answering = false;
		}
	}

	@Override
	protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
			@Nullable Document fields) {
		Optional<List<String>> ids = ID.equals(getIdField()) ? idsIn(query) : Optional.empty();
		if (ids.isPresent()) {
			Stream<Document> named = ids.get().stream().distinct().map(this.documents::get).filter(Objects::nonNull);
			return matchDocumentsFromStream(named, query, orderBy, skip, limit, batchSize, fields);
		}
		boolean indexed = getIndexes().stream().anyMatch((it) -> it.canHandle(query));
		if (!this.answering || indexed || skip > 0) {
			return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
		}
		@Nullable Comparator<Document> order = deriveComparator(orderBy);
		return (order != null) ? sorted(query, order, Objects.requireNonNull(orderBy), limit, batchSize, fields)
				: answer(matching(query), limit, batchSize, fields);
	}

	private Stream<Document> matching(Document query) {
		// From key to key: an iterator would keep to a version of the map that a commit
		// may take away.
		return Stream.iterate(this.documents.firstKey(), Objects::nonNull, this.documents::higherKey)
			.map(this.documents::get)
			.filter((it) -> it != null && documentMatchesQuery(it, query));
	}

	private QueryResult sorted(Document query, Comparator<Document> order, Document orderBy, int limit, int batchSize,
			@Nullable Document fields) {
		if (limit > 0) {
			PriorityQueue<Document> first = new PriorityQueue<>(order.reversed());
			matching(query).forEach((it) -> {
				first.add(it);
				if (first.size() > limit) {
					first.remove();
				}
			});
			return answer(first.stream().sorted(order), 0, batchSize, fields);
		}
		Document keys = new Document(ID, 1);
		orderBy.keySet().forEach((it) -> keys.append(it, 1));
		List<Object> ids = matching(query).map((it) -> project(List.of(it), keys).get(0))
			.sorted(order)
			.map((it) -> it.get(ID))
			.toList();
		return answer(
				ids.stream().map(this.documents::get).filter((it) -> it != null && documentMatchesQuery(it, query)), 0,
				batchSize, fields);
	}

	private QueryResult answer(Stream<Document> found, int limit, int batchSize, @Nullable Document fields) {
		DocumentCursor cursor = new DocumentCursor(this.cursorRegistry.generateCursorId(), this,
				((limit > 0) ? found.limit(limit) : found).iterator(), (it) -> project(it, fields));
		List<Document> first = cursor.takeDocuments(batchSize);
		if (cursor.isEmpty()) {
			return new QueryResult(first);
		}
		this.cursorRegistry.add(cursor);
		return new QueryResult(first, cursor);
	}

	private List<Document> project(List<Document> documents, @Nullable Document fields) {
		return matchDocumentsFromStream(documents.stream(), new Document(), null, 0, 0, 0, fields).collectDocuments();
	}

	// Only strings: numbers that are equal may have different types.
	private static Optional<List<String>> idsIn(Document query) {
		Object id = query.get(ID);
		if (id instanceof String text) {
			return Optional.of(List.of(text));
		}
		if (id instanceof Document condition && condition.get("$in") instanceof Collection<?> several
				&& several.stream().allMatch(String.class::isInstance)) {
			return Optional.of(several.stream().map(String.class::cast).sorted().toList());
		}
		return idsInAll(query.get("$and"));
	}

	private static Optional<List<String>> idsInAll(@Nullable Object conditions) {
		if (conditions instanceof Collection<?> all) {
			return all.stream()
				.filter(Document.class::isInstance)
				.flatMap((condition) -> idsIn((Document) condition).stream())
				.findFirst();
		}
		return Optional.empty();
	}

	// Nobody asks for the size, and it would cost two encodings and a page for each
	// write.
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

}
