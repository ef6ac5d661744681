package org.faitiere.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.view.MongoNewest;
import org.jspecify.annotations.Nullable;

/**
 * Facts in MongoDB: one document for each version, which says when the next one took its
 * place.
 */
class MongoFactRepository implements FactRepository {

	private final MongoCollection<Document> facts;

	private final MongoCollection<BsonDocument> gaps;

	MongoFactRepository(MongoDatabase database, Generation generation) {
		this.facts = database.getCollection(generation.named("facts"), Document.class);
		this.gaps = database.getCollection(generation.named("fact-gaps"), BsonDocument.class);
		// Figures that no cell holds, and time lines, read what stands in a network.
		this.facts.createIndex(Indexes.ascending("networkId", "supersededAt", "date", "activityId"));
		// What is new since a time, and how fresh figures are.
		this.facts.createIndex(Indexes.ascending("networkId", "recordedAt"));
		// The versions of an activity, when an event comes late.
		this.facts.createIndex(Indexes.ascending("activityId", "sequence"));
	}

	@Override
	public void save(List<Fact> facts) {
		VersionChains chains = new VersionChains((ids) -> all(Filters.in("_id", ids)),
				(activities) -> all(Filters.in("activityId", activities)));
		Set<String> known = gapsOf(facts);
		Set<String> gaps = new HashSet<>(known);
		List<WriteModel<Document>> writes = new ArrayList<>();
		chains.insert(facts, gaps).forEach((it) -> writes.add(replacement(it)));
		gaps.removeAll(known);
		gaps.forEach((it) -> this.gaps.replaceOne(Filters.eq("_id", it), new BsonDocument("_id", new BsonString(it)),
				new ReplaceOptions().upsert(true)));
		MongoNewest.writeNewer(this.facts, writes);
	}

	// Whoever stood still between reading and writing must not bring a version back that
	// somebody else has seen superseded meanwhile.
	private static WriteModel<Document> replacement(Document version) {
		Bson same = Filters.eq("_id", version.id());
		return new ReplaceOneModel<>((version.supersededAt() != null) ? same : Filters.and(same, validAt(null)),
				version, new ReplaceOptions().upsert(true));
	}

	private Set<String> gapsOf(List<Fact> facts) {
		return this.gaps.find(Filters.in("_id", facts.stream().map((it) -> it.activity().id()).distinct().toList()))
			.map((it) -> it.getString("_id").getValue())
			.into(new HashSet<>());
	}

	private List<Document> all(Bson filter) {
		return this.facts.find(filter).into(new ArrayList<>());
	}

	@Override
	public void forEachCounted(String networkId, Collection<Exposure> exposures, Dates dates, @Nullable Instant asOf,
			Consumer<Fact> consumer) {
		this.facts.find(Filters.and(counted(networkId, exposures), within(dates), validAt(asOf)))
			.map(Document::toFact)
			.forEach(consumer);
	}

	@Override
	public void forEachChanged(String networkId, Instant since, Instant until, Consumer<ChangedActivity> consumer) {
		VersionRuns runs = new VersionRuns(since, consumer);
		this.facts
			.find(Filters.and(Filters.eq("networkId", networkId),
					Filters.or(within("recordedAt", since, until), within("supersededAt", since, until))))
			.sort(Sorts.ascending("activityId", "sequence"))
			// Whole years of a big network do not fit into what the database sorts in
			// memory.
			.allowDiskUse(true)
			.forEach((it) -> {
				if (!it.isNeverValid()) {
					runs.add(it.toFact());
				}
			});
		runs.end();
	}

	private static Bson within(String field, Instant since, Instant until) {
		return Filters.and(Filters.gt(field, since), Filters.lte(field, until));
	}

	@Override
	public Set<String> closed(String networkId) {
		Bson closed = Filters.and(Filters.eq("networkId", networkId), Filters.eq("supersededAt", null),
				Filters.ne("exposure", Exposure.PUBLIC.name()));
		return this.facts.withDocumentClass(BsonDocument.class)
			.find(closed)
			.projection(Projections.include("activityId"))
			.map((it) -> it.getString("activityId").getValue())
			.into(new HashSet<>());
	}

	@Override
	public List<Fact> history(Map<String, Long> last) {
		List<String> ids = last.entrySet()
			.stream()
			.flatMap((it) -> LongStream.rangeClosed(1, it.getValue())
				.mapToObj((sequence) -> Document.id(it.getKey(), sequence)))
			.toList();
		return this.facts.find(Filters.in("_id", ids)).map(Document::toFact).into(new ArrayList<>());
	}

	@Override
	public List<Fact> inOrderOfTime(String networkId, Collection<Exposure> exposures, @Nullable String level,
			@Nullable Instant asOf, @Nullable Position after, int limit) {
		List<Bson> wanted = new ArrayList<>(List.of(counted(networkId, exposures), validAt(asOf)));
		if (asOf != null && !exposures.contains(Exposure.NETWORK)) {
			wanted.add(Filters.nin("activityId", closed(networkId)));
		}
		if (level != null) {
			wanted.add(Filters.eq("activity.level", level));
		}
		if (after != null) {
			wanted.add(Filters.or(Filters.gt("date", after.date()),
					Filters.and(Filters.eq("date", after.date()), Filters.gt("activityId", after.activityId()))));
		}
		return this.facts.find(Filters.and(wanted))
			.sort(Sorts.ascending("date", "activityId"))
			.allowDiskUse(true)
			.limit(limit)
			.map(Document::toFact)
			.into(new ArrayList<>());
	}

	@Override
	public Optional<Instant> newest(String networkId, Instant upTo) {
		return Optional
			.ofNullable(
					this.facts.find(Filters.and(Filters.eq("networkId", networkId), Filters.lte("recordedAt", upTo)))
						.sort(Sorts.descending("recordedAt"))
						.first())
			.map(Document::recordedAt);
	}

	private static Bson counted(String networkId, Collection<Exposure> exposures) {
		return Filters.and(Filters.eq("networkId", networkId), Filters.eq("counted", true),
				Filters.in("exposure", exposures.stream().map(Exposure::name).toList()));
	}

	// By text: a month or a year belongs to a span only as a whole, so one that begins a
	// span stands for its first day.
	private static Bson within(Dates dates) {
		List<Bson> limits = new ArrayList<>();
		if (dates.from() != null) {
			limits.add(Filters.gte("date", shortest(dates.from())));
		}
		if (dates.to() != null) {
			limits.add(Filters.lte("date", dates.to().toString()));
		}
		return limits.isEmpty() ? Filters.empty() : Filters.and(limits);
	}

	private static String shortest(LocalDate day) {
		if (day.getDayOfMonth() > 1) {
			return day.toString();
		}
		return ((day.getMonthValue() > 1) ? YearMonth.from(day) : Year.from(day)).toString();
	}

	private static Bson validAt(@Nullable Instant time) {
		Bson stands = Filters.eq("supersededAt", null);
		return (time == null) ? stands
				: Filters.and(Filters.lte("recordedAt", time), Filters.or(stands, Filters.gt("supersededAt", time)));
	}

	/**
	 * A fact as stored.
	 *
	 * @param id activity and sequence
	 * @param activityId the activity
	 * @param sequence number of the version
	 * @param networkId the network
	 * @param exposure who may see it
	 * @param counted whether figures count it
	 * @param date sort key of its date
	 * @param eventId id of the event
	 * @param eventType type of the event
	 * @param recordedAt when it was recorded
	 * @param supersededAt when the next version was recorded
	 * @param actor who recorded it
	 * @param activity the state
	 * @param shape what this service could read when it kept it
	 */
	public record Document(@BsonId String id, String activityId, long sequence, String networkId, String exposure,
			boolean counted, String date, String eventId, String eventType, Instant recordedAt,
			@Nullable Instant supersededAt, String actor, Activity activity, @Nullable String shape) {

		static Document of(Fact fact, @Nullable Instant supersededAt) {
			Activity activity = fact.activity();
			return new Document(id(activity.id(), fact.sequence()), activity.id(), fact.sequence(),
					activity.networkId(), activity.exposure().name(), fact.isCounted(), Position.of(activity).date(),
					fact.eventId(), fact.eventType(), fact.recordedAt(), supersededAt, fact.actor(), activity,
					fact.shape());
		}

		/**
		 * The same with a next version. By the clock of another writer that one may be
		 * older than the one after it: what is superseded already takes no place again.
		 */
		Document supersededBy(Document next) {
			Instant end = next.supersededAt();
			Instant time = (end != null && end.isBefore(next.recordedAt())) ? end : next.recordedAt();
			return new Document(this.id, this.activityId, this.sequence, this.networkId, this.exposure, this.counted,
					this.date, this.eventId, this.eventType, this.recordedAt, time, this.actor, this.activity,
					this.shape);
		}

		/**
		 * Whether it was superseded before it was recorded, by the clock of another
		 * writer, so that it was never valid.
		 */
		boolean isNeverValid() {
			return this.supersededAt != null && this.supersededAt.isBefore(this.recordedAt);
		}

		Fact toFact() {
			return new Fact(this.sequence, this.eventId, this.eventType, this.recordedAt, this.actor, this.activity,
					this.shape);
		}

		static String id(String activityId, long sequence) {
			return activityId + ":" + sequence;
		}

	}

}
