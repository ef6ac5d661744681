package org.faitiere.organisation.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.faitiere.organisation.EventTopics;
import org.faitiere.organisation.vocabulary.Folded;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AggregateStore;
import org.faitiere.support.outbox.AggregateStores;
import org.faitiere.support.outbox.EventRecorder;
import org.faitiere.support.outbox.OutboxEvent;
import org.faitiere.support.outbox.Stored;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.rebuild.DerivedFields;
import org.faitiere.support.rebuild.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * The directory in MongoDB, each organisation with the event of its last change.
 */
@Repository
class MongoOrganisationRepository implements OrganisationRepository, DerivedFields {

	private static final String COLLECTION = "organisations";

	private final AggregateStore<Document> organisations;

	private final MongoCollection<BsonDocument> raw;

	private final EventRecorder recorder;

	MongoOrganisationRepository(AggregateStores stores, MongoDatabase database, EventRecorder recorder) {
		this.organisations = stores.open(COLLECTION, Document.class, EventTopics.ORGANISATIONS);
		this.raw = database.getCollection(COLLECTION, BsonDocument.class);
		this.recorder = recorder;
		// Addresses name an organisation by its slug.
		this.organisations.index(Indexes.ascending("state.organisation.slug"), new IndexOptions().unique(true));
		// The list is sorted by name.
		this.organisations.index(Indexes.ascending("state.sortKey", "_id"), new IndexOptions());
		// Search looks for beginnings of words.
		this.organisations.index(Indexes.ascending("state.words"), new IndexOptions());
		// A network's own list.
		this.organisations.index(Indexes.ascending("state.network"), new IndexOptions());
	}

	@Override
	public String freeSlug(String proposed) {
		Bson alike = Filters.regex("state.organisation.slug", "^" + proposed + "(-[0-9]+)?$");
		Set<String> taken = this.raw.find(alike)
			.projection(Projections.include("state.organisation.slug"))
			.map((document) -> document.getDocument("state").getDocument("organisation").getString("slug").getValue())
			.into(new HashSet<>());
		return taken.contains(proposed) ? IntStream.iterate(2, (number) -> number + 1)
			.mapToObj((number) -> proposed + "-" + number)
			.filter((slug) -> !taken.contains(slug))
			.findFirst()
			.orElseThrow() : proposed;
	}

	@Override
	public void add(Change<Organisation, OrganisationEvent> registration, String actor) {
		this.organisations.insert(registration.next().id(), Document.of(registration), eventOf(registration, actor));
	}

	@Override
	public void save(Change<Organisation, OrganisationEvent> change, String actor) {
		this.organisations.update(change.next().id(), Document.of(change), eventOf(change, actor));
	}

	@Override
	public long count() {
		return this.organisations.count(Filters.empty());
	}

	@Override
	public void derive(Runnable each, Consumer<Difference> changed) {
		this.organisations.refresh((it) -> Document.of(it.organisation().toOrganisation(), it.removed()),
				(stored, fresh) -> {
					each.run();
					if (!fresh.equals(stored.state())) {
						changed.accept(new Difference(fresh.network(), "organisation " + stored.id(),
								stored.state().derived(), fresh.derived()));
					}
				});
	}

	private OutboxEvent eventOf(Change<Organisation, OrganisationEvent> change, String actor) {
		Organisation organisation = change.next();
		return this.recorder.record("organisation", OrganisationState.of(organisation), change.event(),
				organisation.version(), organisation.network(), actor, organisation.updatedAt());
	}

	@Override
	public Optional<Organisation> find(String idOrSlug, Sight sight) {
		Bson named = isId(idOrSlug) ? Filters.eq("_id", idOrSlug) : Filters.eq("state.organisation.slug", idOrSlug);
		return this.organisations.findFirst(Filters.and(named, MongoDirectoryQueries.inSight(sight)))
			.map(MongoOrganisationRepository::organisation);
	}

	@Override
	public List<Organisation> findAll(Collection<String> ids, Sight sight) {
		return this.organisations.findAll(Filters.and(Filters.in("_id", ids), MongoDirectoryQueries.inSight(sight)))
			.stream()
			.map(MongoOrganisationRepository::organisation)
			.toList();
	}

	@Override
	public Page<Organisation> list(DirectoryFilter filter, @Nullable Belonging network, Sight sight, PageRequest page) {
		return this.organisations.page(MongoDirectoryQueries.of(filter, network, sight), "state.sortKey", false, page)
			.map(MongoOrganisationRepository::organisation);
	}

	@Override
	public Facets facets(DirectoryFilter filter, @Nullable Belonging network, Sight sight) {
		Bson wanted = MongoDirectoryQueries.of(filter, network, sight);
		return new Facets(buckets(wanted, "country", false), buckets(wanted, "region", false),
				buckets(wanted, "kind", false), buckets(wanted, "topics", true),
				buckets(wanted, "verification.status", false));
	}

	private List<Facets.Bucket> buckets(Bson wanted, String field, boolean many) {
		String path = "$state.organisation." + field;
		List<Bson> steps = new ArrayList<>(List.of(Aggregates.match(wanted)));
		if (many) {
			steps.add(Aggregates.unwind(path));
		}
		steps.add(Aggregates.group(path, Accumulators.sum("count", 1)));
		steps.add(Aggregates.sort(Sorts.orderBy(Sorts.descending("count"), Sorts.ascending("_id"))));
		return this.raw.aggregate(steps)
			.into(new ArrayList<>())
			.stream()
			.filter((group) -> group.isString("_id"))
			.map((group) -> new Facets.Bucket(group.getString("_id").getValue(), group.getNumber("count").longValue()))
			.toList();
	}

	private static Organisation organisation(Stored<Document> stored) {
		return stored.state().organisation().toOrganisation();
	}

	private static boolean isId(String idOrSlug) {
		try {
			return UUID.fromString(idOrSlug).toString().equals(idOrSlug);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * An organisation as stored.
	 *
	 * @param organisation the organisation
	 * @param network id of the network that registered it
	 * @param open whether everybody may see it
	 * @param confided whether only its network may know of it
	 * @param removed whether it has left the directory
	 * @param sortKey its name as the list is sorted
	 * @param words what search finds it by
	 */
	public record Document(OrganisationState organisation, String network, boolean open, boolean confided,
			boolean removed, String sortKey, List<String> words) {

		static Document of(Change<Organisation, OrganisationEvent> change) {
			return of(change.next(), change.event() instanceof OrganisationEvent.Removed);
		}

		static Document of(Organisation organisation, boolean removed) {
			OrganisationProfile profile = organisation.profile();
			String searched = String.join(" ", profile.name(), (profile.acronym() != null) ? profile.acronym() : "",
					(profile.place() != null) ? profile.place() : "");
			return new Document(OrganisationState.of(organisation), organisation.network(), profile.isPublic(),
					profile.isConfided(), removed, Folded.of(profile.name()),
					Folded.words(searched).stream().distinct().toList());
		}

		private String derived() {
			return "open=" + this.open + " confided=" + this.confided + " sortKey=" + this.sortKey + " words="
					+ String.join(" ", this.words);
		}

	}

}
