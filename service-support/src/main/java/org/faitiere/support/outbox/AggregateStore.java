package org.faitiere.support.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents of one kind of aggregate; state and event are saved in one atomic document
 * write.
 * <p>
 * A document looks like {@code {_id, version, head, state, outbox: [event…],
 * unpublishedSince}}; {@code head} is the hash of the last event, which the next one is
 * chained to. Nothing here needs more than that single write.
 *
 * @param <D> the record that holds the state; fields of it are addressed as
 * {@code state.<field>}
 */
public final class AggregateStore<D> {

	private static final Logger logger = LoggerFactory.getLogger(AggregateStore.class);

	private final MongoCollection<BsonDocument> collection;

	private final Codec<D> stateCodec;

	private final Codec<OutboxEvent> eventCodec;

	private final String topic;

	private final OutboxRelay relay;

	private final Clock clock;

	AggregateStore(MongoDatabase database, String name, Class<D> type, String topic, OutboxRelay relay, Clock clock) {
		this.collection = database.getCollection(name, BsonDocument.class);
		this.stateCodec = database.getCodecRegistry().get(type);
		this.eventCodec = database.getCodecRegistry().get(OutboxEvent.class);
		this.topic = topic;
		this.relay = relay;
		this.clock = clock;
		// The relay's sweep looks for what is left unpublished.
		this.collection.createIndex(Indexes.ascending("unpublishedSince"), new IndexOptions().sparse(true));
	}

	/**
	 * Creates an index on fields of the state, such as {@code state.slug}.
	 */
	public void index(Bson keys, IndexOptions options) {
		this.collection.createIndex(keys, options);
	}

	/**
	 * Saves the state after an event: as a new aggregate when the event is its first.
	 * @throws ConcurrentChange when the version before the event is no longer the stored
	 * one
	 * @throws AlreadyExists when the id of a new aggregate or a unique field is taken
	 */
	public void save(String id, D state, OutboxEvent event) {
		if (event.sequence() == 1) {
			insert(id, state, event);
		}
		else {
			update(id, state, event);
		}
	}

	/**
	 * Saves a new aggregate with its first event.
	 * @throws AlreadyExists when the id or a unique field is taken
	 */
	public void insert(String id, D state, OutboxEvent event) {
		OutboxEvent chained = this.relay.chained(id, event, null);
		BsonDocument document = new BsonDocument("_id", new BsonString(id))
			.append("version", new BsonInt64(event.sequence()))
			.append("head", new BsonString(chained.hash()))
			.append("state", encode(this.stateCodec, state))
			.append("outbox", new BsonArray(List.of(encode(this.eventCodec, chained))))
			.append("unpublishedSince", now());
		try {
			this.collection.insertOne(document);
		}
		catch (MongoWriteException ex) {
			throw translated(id, ex);
		}
		tell(id, event);
		this.relay.publishSoon(this, id, new Outbox(event.sequence(), List.of(chained)));
	}

	/**
	 * Saves the next state of an aggregate with its event.
	 * @throws ConcurrentChange when the version before the event is no longer the stored
	 * one
	 * @throws AlreadyExists when a unique field is taken
	 */
	public void update(String id, D state, OutboxEvent event) {
		long before = event.sequence() - 1;
		Bson unchanged = Filters.and(Filters.eq("_id", id), Filters.eq("version", before));
		OutboxEvent chained = this.relay.chained(id, event, headOf(id, before));
		Bson update = Updates.combine(Updates.set("version", event.sequence()), Updates.set("head", chained.hash()),
				Updates.set("state", encode(this.stateCodec, state)),
				Updates.push("outbox", encode(this.eventCodec, chained)), Updates.set("unpublishedSince", now()));
		try {
			if (this.collection.updateOne(unchanged, update).getMatchedCount() == 0) {
				throw new ConcurrentChange(id, before);
			}
		}
		catch (MongoWriteException ex) {
			throw translated(id, ex);
		}
		tell(id, event);
		this.relay.publishSoon(this, id);
	}

	// One line for each change, with request, trace and actor beside it.
	private static void tell(String id, OutboxEvent event) {
		logger.info("{} {} sequence {}", event.type(), id, event.sequence());
	}

	// A version has one head, so the update that filters on the version cannot follow a
	// stale one. Aggregates from before there were chains have none.
	private @Nullable String headOf(String id, long version) {
		BsonDocument document = this.collection.find(Filters.eq("_id", id))
			.projection(Projections.include("version", "head"))
			.first();
		if (document == null || document.getInt64("version").getValue() != version) {
			throw new ConcurrentChange(id, version);
		}
		BsonValue head = document.get("head");
		return (head != null) ? head.asString().getValue() : null;
	}

	/**
	 * Derives the state of each aggregate from itself again, without an event, for what
	 * is stored beside the public state; what is changed meanwhile is left alone.
	 * @param derived what a state should be
	 * @param consumer takes each aggregate with what its state should be
	 */
	public void refresh(UnaryOperator<D> derived, BiConsumer<Stored<D>, D> consumer) {
		this.collection.find().forEach((document) -> {
			Stored<D> stored = stored(document);
			D state = derived.apply(stored.state());
			consumer.accept(stored, state);
			if (!state.equals(stored.state())) {
				this.collection.updateOne(
						Filters.and(Filters.eq("_id", stored.id()), Filters.eq("version", stored.version())),
						Updates.set("state", encode(this.stateCodec, state)));
			}
		});
	}

	public Optional<Stored<D>> find(String id) {
		return findFirst(Filters.eq("_id", id));
	}

	public Optional<Stored<D>> findFirst(Bson filter) {
		return Optional.ofNullable(this.collection.find(filter).first()).map(this::stored);
	}

	public List<Stored<D>> findAll(Bson filter) {
		return this.collection.find(filter).map(this::stored).into(new ArrayList<>());
	}

	public long count(Bson filter) {
		return this.collection.countDocuments(filter);
	}

	/**
	 * One page, sorted by a field of the state and then by id.
	 * @param sortField a string field that is never absent, such as {@code state.sortKey}
	 */
	public Page<Stored<D>> page(Bson filter, String sortField, boolean descending, PageRequest request) {
		Bson wanted = request.cursor()
			.map((cursor) -> Filters.and(filter, after(sortField, descending, cursor)))
			.orElse(filter);
		Bson sort = descending ? Sorts.descending(sortField, "_id") : Sorts.ascending(sortField, "_id");
		List<BsonDocument> found = this.collection.find(wanted)
			.sort(sort)
			.limit(request.limit() + 1)
			.into(new ArrayList<>());
		boolean more = found.size() > request.limit();
		List<BsonDocument> shown = more ? found.subList(0, request.limit()) : found;
		String next = more ? cursorOf(shown.getLast(), sortField).encoded() : null;
		return new Page<>(shown.stream().map(this::stored).toList(), next, count(filter));
	}

	private static Bson after(String sortField, boolean descending, Cursor cursor) {
		Bson tie = Filters.eq(sortField, cursor.key());
		return descending
				? Filters.or(Filters.lt(sortField, cursor.key()), Filters.and(tie, Filters.lt("_id", cursor.id())))
				: Filters.or(Filters.gt(sortField, cursor.key()), Filters.and(tie, Filters.gt("_id", cursor.id())));
	}

	private static Cursor cursorOf(BsonDocument document, String sortField) {
		BsonDocument at = document;
		String[] path = sortField.split("\\.");
		for (int i = 0; i < path.length - 1; i++) {
			at = at.getDocument(path[i]);
		}
		return new Cursor(at.getString(path[path.length - 1]).getValue(), document.getString("_id").getValue());
	}

	String topic() {
		return this.topic;
	}

	/**
	 * Aggregates whose events have been waiting for some time, the oldest first.
	 */
	Backlog unpublishedFor(Duration age, int limit) {
		Bson waiting = Filters.lt("unpublishedSince", new BsonDateTime(this.clock.instant().minus(age).toEpochMilli()));
		List<BsonDocument> first = this.collection.find(waiting)
			.projection(Projections.include("unpublishedSince"))
			.sort(Sorts.ascending("unpublishedSince"))
			.limit(limit)
			.into(new ArrayList<>());
		Instant oldest = first.isEmpty() ? null
				: Instant.ofEpochMilli(first.getFirst().getDateTime("unpublishedSince").getValue());
		return new Backlog(first.stream().map((it) -> it.getString("_id").getValue()).toList(), oldest,
				(first.size() < limit) ? first.size() : count(waiting));
	}

	Outbox outboxOf(String id) {
		BsonDocument document = this.collection.find(Filters.eq("_id", id)).first();
		if (document == null) {
			return new Outbox(0, List.of());
		}
		List<OutboxEvent> events = document.getArray("outbox")
			.stream()
			.map((event) -> this.eventCodec.decode(new BsonDocumentReader(event.asDocument()),
					DecoderContext.builder().build()))
			.toList();
		return new Outbox(document.getInt64("version").getValue(), events);
	}

	/**
	 * Empties the outbox unless a newer event has joined it meanwhile.
	 */
	boolean markPublished(String id, long version) {
		Bson unchanged = Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
		Bson emptied = Updates.combine(Updates.set("outbox", List.of()), Updates.unset("unpublishedSince"));
		return this.collection.updateOne(unchanged, emptied).getMatchedCount() == 1;
	}

	private Stored<D> stored(BsonDocument document) {
		D state = this.stateCodec.decode(new BsonDocumentReader(document.getDocument("state")),
				DecoderContext.builder().build());
		return new Stored<>(document.getString("_id").getValue(), document.getInt64("version").getValue(), state);
	}

	private BsonDateTime now() {
		return new BsonDateTime(this.clock.millis());
	}

	private static <T> BsonDocument encode(Codec<T> codec, T value) {
		BsonDocument document = new BsonDocument();
		codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
		return document;
	}

	private static RuntimeException translated(String id, MongoWriteException ex) {
		boolean duplicate = ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
		return duplicate ? new AlreadyExists(id, ex) : ex;
	}

	/**
	 * Aggregates with unpublished events.
	 *
	 * @param ids the first of them
	 * @param oldest since when the first one waits
	 * @param size how many there are
	 */
	record Backlog(List<String> ids, @Nullable Instant oldest, long size) {
	}

	/**
	 * What waits in a document's outbox at one version.
	 */
	record Outbox(long version, List<OutboxEvent> events) {
	}

}
