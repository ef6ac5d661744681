package org.faitiere.gateway.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.codecs.pojo.annotations.BsonId;

import org.springframework.stereotype.Repository;

/**
 * Keeps the signing key in MongoDB; the fixed id lets exactly one insert win.
 */
@Repository
class MongoSigningKeyRepository implements SigningKeyRepository {

	private static final String CURRENT = "current";

	private final MongoCollection<Document> keys;

	MongoSigningKeyRepository(MongoDatabase database) {
		this.keys = database.getCollection("signingKeys", Document.class);
	}

	@Override
	public Optional<String> find() {
		return Optional.ofNullable(this.keys.find(Filters.eq(CURRENT)).first()).map(Document::jwk);
	}

	@Override
	public boolean add(String jwk) {
		try {
			this.keys.insertOne(new Document(CURRENT, jwk, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
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
	 * A key as it is stored.
	 *
	 * @param id fixed id
	 * @param jwk JSON Web Key with its private part
	 * @param createdAt when it was made
	 */
	public record Document(@BsonId String id, String jwk, Instant createdAt) {
	}

}
