package org.faitiere.support.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Remembers which key was used for which request, and the first answer.
 */
public final class IdempotencyKeys {

	/** How long a first answer is remembered. */
	static final Duration KEPT = Duration.ofHours(48);

	/**
	 * How long after its last sign of life a request is taken to have been left behind by
	 * a crash. Several times the interval of renewal, so that a busy process is not taken
	 * for a dead one.
	 */
	static final Duration LEASE = Duration.ofSeconds(10);

	private static final int SECONDS_BETWEEN_SIGNS = 2;

	private static final Logger logger = LoggerFactory.getLogger(IdempotencyKeys.class);

	private final MongoCollection<Entry> entries;

	private final Clock clock;

	private final Set<String> running = ConcurrentHashMap.newKeySet();

	public IdempotencyKeys(MongoDatabase database, Clock clock) {
		this.entries = database.getCollection("idempotencyKeys", Entry.class);
		this.entries.createIndex(Indexes.ascending("startedAt"));
		this.clock = clock;
	}

	/**
	 * Claims a key for a request.
	 * @return the entry as it stands: ours when {@code mine}, otherwise somebody's before
	 * us
	 */
	Claim claim(String key, String fingerprint) {
		Instant now = this.clock.instant();
		String id = UuidCreator.getTimeOrderedEpoch().toString();
		Entry fresh = new Entry(key, fingerprint, id, now, null);
		try {
			this.entries.insertOne(fresh);
			return mine(fresh);
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
		Entry there = Optional.ofNullable(this.entries.find(Filters.eq("_id", key)).first()).orElse(fresh);
		boolean abandoned = there.answer() == null && there.startedAt().isBefore(now.minus(LEASE))
				&& there.fingerprint().equals(fingerprint);
		return (abandoned && takeOver(there, now)) ? mine(there) : new Claim(there, false);
	}

	private Claim mine(Entry entry) {
		this.running.add(entry.key());
		return new Claim(entry, true);
	}

	private boolean takeOver(Entry there, Instant now) {
		return this.entries
			.updateOne(Filters.and(Filters.eq("_id", there.key()), Filters.eq("startedAt", there.startedAt())),
					Updates.set("startedAt", now))
			.getMatchedCount() == 1;
	}

	void complete(String key, Answer answer) {
		this.running.remove(key);
		this.entries.updateOne(Filters.eq("_id", key), Updates.set("answer", answer));
	}

	/**
	 * Gives a key back after a request that changed nothing.
	 */
	void release(String key) {
		this.running.remove(key);
		this.entries.deleteOne(unanswered(key));
	}

	/**
	 * Leaves a key to the next try at once, after a request of which it is not known what
	 * it saved: that try gets the same id.
	 */
	void abandon(String key) {
		this.running.remove(key);
		Instant before = this.clock.instant().minus(LEASE).minusMillis(1);
		this.entries.updateOne(unanswered(key), Updates.set("startedAt", before));
	}

	/**
	 * Gives a sign of life for the requests that run in this process, however long they
	 * take.
	 */
	@Scheduled(fixedDelay = SECONDS_BETWEEN_SIGNS, timeUnit = TimeUnit.SECONDS)
	public void renew() {
		try {
			this.running.forEach(
					(key) -> this.entries.updateOne(unanswered(key), Updates.set("startedAt", this.clock.instant())));
		}
		catch (MongoException ex) {
			logger.warn("No sign of life for running requests: {}", ex.toString());
		}
	}

	private static Bson unanswered(String key) {
		return Filters.and(Filters.eq("_id", key), Filters.exists("answer", false));
	}

	/**
	 * Forgets old keys; a sweep of our own, since not every store expires documents.
	 */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS, initialDelay = 1)
	public void forgetOld() {
		this.entries.deleteMany(Filters.lt("startedAt", this.clock.instant().minus(KEPT)));
	}

	record Claim(Entry entry, boolean mine) {
	}

	/**
	 * A key and what became of its request.
	 *
	 * @param key caller, method, path and key
	 * @param fingerprint hash of the request's body
	 * @param resourceId the id chosen for the resource that the request creates
	 * @param startedAt when the request began, or gave its last sign of life
	 * @param answer the first answer, absent while the request runs
	 */
	public record Entry(@BsonId String key, String fingerprint, String resourceId, Instant startedAt,
			@Nullable Answer answer) {
	}

	/**
	 * An answer to give again.
	 *
	 * @param status HTTP status
	 * @param contentType the body's media type
	 * @param location of the new resource
	 * @param etag entity tag
	 * @param body the body
	 */
	public record Answer(int status, @Nullable String contentType, @Nullable String location, @Nullable String etag,
			String body) {
	}

}
