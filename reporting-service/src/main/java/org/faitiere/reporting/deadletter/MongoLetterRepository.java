package org.faitiere.reporting.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Letters in MongoDB: {@code {_id, version, letter}}.
 */
@Repository
class MongoLetterRepository implements LetterRepository, WaitingLetters {

	private static final Bson WITHOUT_MESSAGE = Projections.exclude("letter.message");

	private final MongoCollection<Document> letters;

	MongoLetterRepository(MongoDatabase database) {
		this.letters = database.getCollection("dead-letters", Document.class);
		// The list, and what waits or was sent.
		this.letters.createIndex(Indexes.descending("letter.lastSeen", "_id"));
		this.letters.createIndex(Indexes.ascending("letter.state"));
	}

	@Override
	public Optional<Letter> find(String id) {
		return Optional.ofNullable(this.letters.find(Filters.eq("_id", id)).first()).map(Document::letter);
	}

	@Override
	public boolean save(Letter letter) {
		Document document = new Document(letter.id(), letter.version(), letter);
		if (letter.version() > 1) {
			Bson before = Filters.and(Filters.eq("_id", letter.id()), Filters.eq("version", letter.version() - 1));
			return this.letters.replaceOne(before, document).getMatchedCount() == 1;
		}
		try {
			this.letters.insertOne(document);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			return false;
		}
	}

	@Override
	public List<Letter> page(Wanted wanted, @Nullable Position after, int limit) {
		List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
		equal(filters, "letter.state", wanted.state());
		equal(filters, "letter.topic", wanted.topic());
		equal(filters, "letter.consumer", wanted.consumer());
		if (after != null) {
			filters.add(Filters.or(Filters.lt("letter.lastSeen", after.lastSeen()),
					Filters.and(Filters.eq("letter.lastSeen", after.lastSeen()), Filters.lt("_id", after.id()))));
		}
		return this.letters.find(Filters.and(filters))
			.projection(WITHOUT_MESSAGE)
			.sort(Sorts.descending("letter.lastSeen", "_id"))
			.limit(limit)
			.map(Document::letter)
			.into(new ArrayList<>());
	}

	private static void equal(List<Bson> filters, String field, @Nullable String value) {
		if (value != null) {
			filters.add(Filters.eq(field, value));
		}
	}

	@Override
	public List<Letter> sent(int limit) {
		return this.letters.find(Filters.eq("letter.state", LetterState.SENT.name()))
			.limit(limit)
			.map(Document::letter)
			.into(new ArrayList<>());
	}

	@Override
	public Count waiting() {
		BsonDocument found = this.letters
			.aggregate(List.of(Aggregates.match(Filters.eq("letter.state", LetterState.WAITING.name())),
					Aggregates.group(null, Accumulators.sum("letters", 1L),
							Accumulators.min("oldest", "$letter.firstSeen"),
							Accumulators.max("newest", "$letter.lastSeen"))),
					BsonDocument.class)
			.first();
		return (found == null) ? new Count(0, null, null)
				: new Count(found.getNumber("letters").longValue(), instant(found, "oldest"), instant(found, "newest"));
	}

	private static Instant instant(BsonDocument found, String field) {
		return Instant.ofEpochMilli(found.getDateTime(field).getValue());
	}

	/**
	 * A letter as stored.
	 *
	 * @param id its id
	 * @param version its version
	 * @param letter the letter
	 */
	public record Document(@BsonId String id, long version, Letter letter) {
	}

}
