package org.faitiere.gateway.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Repository;

/**
 * Keeps authorizations in MongoDB.
 */
@Repository
class MongoAuthorizationRepository implements AuthorizationRepository {

	private final MongoCollection<Document> authorizations;

	MongoAuthorizationRepository(MongoDatabase database) {
		this.authorizations = database.getCollection("authorizations", Document.class);
		// a code or token is looked up each time that it is used
		this.authorizations.createIndex(Indexes.ascending("fingerprints"));
		// the sweep runs over what has expired
		this.authorizations.createIndex(Indexes.ascending("expiresAt"));
	}

	@Override
	public boolean save(OAuth2Authorization authorization, List<String> fingerprints, Instant expiresAt) {
		String token = Fingerprint.ofAccessToken(authorization);
		try {
			this.authorizations.replaceOne(
					Filters.and(Filters.eq(authorization.getId()), Filters.in("accessToken", null, token)),
					new Document(authorization.getId(), fingerprints, token, expiresAt.truncatedTo(ChronoUnit.MILLIS),
							new Binary(SerializedAuthorization.write(authorization))),
					new ReplaceOptions().upsert(true));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ErrorCategory.fromErrorCode(ex.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public void remove(String id) {
		this.authorizations.deleteOne(Filters.eq(id));
	}

	@Override
	public Optional<OAuth2Authorization> find(String id) {
		return first(Filters.eq(id));
	}

	@Override
	public Optional<OAuth2Authorization> findByFingerprint(List<String> candidates) {
		return first(Filters.in("fingerprints", candidates));
	}

	@Override
	public void removeExpired(Instant now) {
		this.authorizations.deleteMany(Filters.lt("expiresAt", now));
	}

	private Optional<OAuth2Authorization> first(Bson filter) {
		return Optional.ofNullable(this.authorizations.find(filter).first())
			.flatMap((document) -> SerializedAuthorization.read(document.authorization().getData()));
	}

	/**
	 * An authorization as it is stored.
	 *
	 * @param id id
	 * @param fingerprints hashes of its code, tokens and state
	 * @param accessToken hash of its access token, once there is one
	 * @param expiresAt when it may be swept away
	 * @param authorization the serialized authorization
	 */
	public record Document(@BsonId String id, List<String> fingerprints, @Nullable String accessToken,
			Instant expiresAt, Binary authorization) {
	}

}
