package org.faitiere.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * Keeps sessions in MongoDB. Only a session that is new to it is inserted: a request that
 * is still under way when its session ends elsewhere must not bring the session back.
 */
@Repository
class MongoSessionRepository implements SessionRepository<KeptSession> {

	private static final Duration USE_WORTH_A_WRITE = Duration.ofMinutes(1);

	private final MongoCollection<Document> sessions;

	private final SessionSettings settings;

	private final Duration begun;

	MongoSessionRepository(MongoDatabase database, SessionSettings settings,
			@Value("${server.servlet.session.timeout:15m}") Duration begun) {
		this.sessions = database.getCollection("sessions", Document.class);
		this.settings = settings;
		this.begun = begun;
		// the sweep runs over what has expired
		this.sessions.createIndex(Indexes.ascending("expiresAt"));
	}

	@Override
	public KeptSession createSession() {
		return KeptSession.begun(this.begun);
	}

	@Override
	public void save(KeptSession session) {
		if (session.isLost()) {
			return;
		}
		try {
			write(session);
		}
		catch (MongoException ex) {
			session.lose();
			throw ex;
		}
	}

	private void write(KeptSession session) {
		if (session.hasNewId()) {
			boolean ended = session.storedAs() != null && !remove(session.storedAs());
			if (!ended) {
				this.sessions.insertOne(document(session));
			}
		}
		else if (session.hasChanged() || session.wasUsedLongAfter(USE_WORTH_A_WRITE)) {
			this.sessions.replaceOne(Filters.eq(SessionSeal.name(session.getId())), document(session));
		}
		else {
			return;
		}
		session.markStored();
	}

	@Override
	public @Nullable KeptSession findById(String id) {
		return Optional.ofNullable(this.sessions.find(Filters.eq(SessionSeal.name(id))).first())
			.filter((document) -> document.expiresAt().isAfter(Instant.now()))
			.flatMap((document) -> document.open(id))
			.orElse(null);
	}

	@Override
	public void deleteById(String id) {
		remove(id);
	}

	@Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		this.sessions.deleteMany(Filters.lt("expiresAt", Instant.now()));
	}

	private boolean remove(@Nullable String id) {
		return id != null && this.sessions.deleteOne(Filters.eq(SessionSeal.name(id))).getDeletedCount() > 0;
	}

	private Document document(KeptSession session) {
		Instant idle = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
		Instant longest = session.getCreationTime().plus(this.settings.longest());
		return new Document(SessionSeal.name(session.getId()), session.getCreationTime().truncatedTo(ChronoUnit.MILLIS),
				session.getLastAccessedTime().truncatedTo(ChronoUnit.MILLIS),
				session.getMaxInactiveInterval().toSeconds(),
				(idle.isBefore(longest) ? idle : longest).truncatedTo(ChronoUnit.MILLIS),
				new Binary(SessionSeal.seal(session.getId(), SessionAttributes.write(session.attributes()))));
	}

	/**
	 * A session as it is stored.
	 *
	 * @param id hash of its id
	 * @param createdAt when it began
	 * @param accessedAt when it was used, a minute late at most
	 * @param idleSeconds for how long it may be idle
	 * @param expiresAt when it ends unless it is used
	 * @param sealed what it holds, readable by who has the id
	 */
	public record Document(@BsonId String id, Instant createdAt, Instant accessedAt, long idleSeconds,
			Instant expiresAt, Binary sealed) {

		Optional<KeptSession> open(String sessionId) {
			return SessionSeal.open(sessionId, this.sealed.getData())
				.flatMap(SessionAttributes::read)
				.map((attributes) -> KeptSession.stored(sessionId, this.createdAt, this.accessedAt,
						Duration.ofSeconds(this.idleSeconds), attributes));
		}

	}

}
