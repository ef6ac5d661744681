package org.faitiere.gateway.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Keeps the key ring in MongoDB, in one document.
 */
@Repository
class MongoKeyRingRepository implements KeyRingRepository {

	private static final String RING = "ring";

	private final MongoCollection<Document> rings;

	MongoKeyRingRepository(MongoDatabase database) {
		this.rings = database.getCollection("signingKeys", Document.class);
		// earlier versions kept the private key as it is
		this.rings.deleteOne(Filters.eq("current"));
	}

	@Override
	public Optional<KeyRing> find() {
		return Optional.ofNullable(this.rings.find(Filters.eq(RING)).first()).map(Document::toRing);
	}

	@Override
	public boolean replace(KeyRing next) {
		if (next.version() == 1) {
			return insert(next);
		}
		return this.rings
			.replaceOne(Filters.and(Filters.eq(RING), Filters.eq("version", next.version() - 1)), Document.of(next))
			.getMatchedCount() > 0;
	}

	private boolean insert(KeyRing first) {
		try {
			this.rings.insertOne(Document.of(first));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ErrorCategory.fromErrorCode(ex.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * The ring as it is stored.
	 *
	 * @param id fixed id
	 * @param version version
	 * @param keys keys
	 */
	public record Document(@BsonId String id, long version, List<Key> keys) {

		static Document of(KeyRing ring) {
			return new Document(RING, ring.version(), ring.keys().stream().map(Key::of).toList());
		}

		KeyRing toRing() {
			return new KeyRing(this.version, this.keys.stream().map(Key::toKey).toList());
		}

	}

	/**
	 * A key as it is stored.
	 *
	 * @param id key id
	 * @param sealed the encrypted key
	 * @param madeAt when it was made
	 * @param signsFrom when it begins to sign
	 * @param acceptedUntil when its last token has ended
	 */
	public record Key(String id, String sealed, Instant madeAt, Instant signsFrom, @Nullable Instant acceptedUntil) {

		static Key of(SigningKey key) {
			Instant end = key.acceptedUntil();
			return new Key(key.id(), key.sealed(), millis(key.madeAt()), millis(key.signsFrom()),
					(end != null) ? millis(end) : null);
		}

		SigningKey toKey() {
			return new SigningKey(this.id, this.sealed, this.madeAt, this.signsFrom, this.acceptedUntil);
		}

		private static Instant millis(Instant instant) {
			return instant.truncatedTo(ChronoUnit.MILLIS);
		}

	}

}
