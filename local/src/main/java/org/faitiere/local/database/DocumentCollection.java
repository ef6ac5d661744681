package org.faitiere.local.database;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that goes straight to the documents whose ids a query names, also where
 * the query asks for more than the id, such as a version; without it each such query
 * reads the whole collection.
 */
final class DocumentCollection extends H2Collection {

	private static final String ID = "_id";

	private final MVMap<Object, Document> documents;

	DocumentCollection(MongoDatabase database, String name, CollectionOptions options,
			MVMap<Object, Document> documents, MVMap<String, Object> meta, CursorRegistry cursors) {
		super(database, name, options, documents, meta, cursors);
		this.documents = documents;
	}

	@Override
	protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
			@Nullable Document fields) {
		Optional<List<String>> ids = ID.equals(getIdField()) ? idsIn(query) : Optional.empty();
		if (ids.isEmpty()) {
			return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
		}
		Stream<Document> named = ids.get().stream().distinct().map(this.documents::get).filter(Objects::nonNull);
		return matchDocumentsFromStream(named, query, orderBy, skip, limit, batchSize, fields);
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
