package org.faitiere.organisation.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.faitiere.organisation.EventTopics;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AggregateStore;
import org.faitiere.support.outbox.AggregateStores;
import org.faitiere.support.outbox.AlreadyExists;
import org.faitiere.support.outbox.EventRecorder;
import org.faitiere.support.outbox.OutboxEvent;
import org.faitiere.support.outbox.Stored;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Memberships in MongoDB, each with the event of its last change.
 */
@Repository
class MongoMembershipRepository implements MembershipRepository {

	private static final String COLLECTION = "memberships";

	private static final String ID = "state.membership.id";

	private static final String NETWORK = "state.membership.networkId";

	private static final String ORGANISATION = "state.membership.organisationId";

	private static final String STATUS = "state.membership.status";

	private static final String ROLE = "state.membership.role";

	private final AggregateStore<Document> memberships;

	private final MongoCollection<BsonDocument> raw;

	private final EventRecorder recorder;

	MongoMembershipRepository(AggregateStores stores, MongoDatabase database, EventRecorder recorder) {
		this.memberships = stores.open(COLLECTION, Document.class, EventTopics.MEMBERSHIPS);
		this.raw = database.getCollection(COLLECTION, BsonDocument.class);
		this.recorder = recorder;
		// One open membership per network, organisation and role, also of two requests at
		// once.
		this.memberships.index(Indexes.ascending("state.openKey"), new IndexOptions().unique(true));
		// A network's list, the oldest first.
		this.memberships.index(Indexes.ascending(NETWORK, ID), new IndexOptions());
		// The networks of an organisation.
		this.memberships.index(Indexes.ascending(ORGANISATION), new IndexOptions());
	}

	@Override
	public void add(Change<Membership, MembershipEvent> application, String actor) {
		try {
			this.memberships.insert(application.next().id(), Document.of(application.next()),
					eventOf(application, actor));
		}
		catch (AlreadyExists ex) {
			throw new MembershipAlreadyOpen();
		}
	}

	@Override
	public void save(Change<Membership, MembershipEvent> change, String actor) {
		this.memberships.update(change.next().id(), Document.of(change.next()), eventOf(change, actor));
	}

	private OutboxEvent eventOf(Change<Membership, MembershipEvent> change, String actor) {
		Membership membership = change.next();
		return this.recorder.record("membership", MembershipState.of(membership), change.event(), membership.version(),
				membership.networkId(), actor, membership.updatedAt());
	}

	@Override
	public Optional<Membership> find(String id) {
		return this.memberships.find(id).map(MongoMembershipRepository::membership);
	}

	@Override
	public Page<Membership> list(String networkId, MembershipFilter filter, MembershipFilter.@Nullable Outside outside,
			PageRequest page) {
		List<Bson> all = new ArrayList<>(List.of(Filters.eq(NETWORK, networkId)));
		addEqual(all, STATUS, filter.status());
		addEqual(all, ROLE, filter.role());
		addEqual(all, ORGANISATION, filter.organisationId());
		if (outside != null) {
			Bson active = Filters.and(Filters.eq(STATUS, MembershipStatus.ACTIVE.name()),
					Filters.in(ORGANISATION, outside.visible()));
			all.add(Filters.or(active, Filters.in(ORGANISATION, outside.own())));
		}
		return this.memberships.page(Filters.and(all), ID, false, page).map(MongoMembershipRepository::membership);
	}

	@Override
	public Set<String> organisationsIn(String networkId) {
		return this.raw.distinct(ORGANISATION, Filters.eq(NETWORK, networkId), String.class).into(new HashSet<>());
	}

	@Override
	public Set<String> organisationsIn(Collection<String> networkIds, Set<MembershipStatus> statuses) {
		Bson wanted = Filters.and(Filters.in(NETWORK, networkIds),
				Filters.in(STATUS, statuses.stream().map(Enum::name).toList()));
		return this.raw.distinct(ORGANISATION, wanted, String.class).into(new HashSet<>());
	}

	@Override
	public List<Membership> activeOf(Collection<String> organisationIds) {
		return all(Filters.and(Filters.in(ORGANISATION, organisationIds),
				Filters.eq(STATUS, MembershipStatus.ACTIVE.name())));
	}

	@Override
	public List<Membership> openOf(String organisationId) {
		return all(Filters.eq(ORGANISATION, organisationId)).stream().filter((it) -> it.status().isOpen()).toList();
	}

	private List<Membership> all(Bson filter) {
		return this.memberships.findAll(filter).stream().map(MongoMembershipRepository::membership).toList();
	}

	@Override
	public Map<String, Long> activeMembers(Collection<String> networkIds) {
		Bson members = Filters.and(Filters.in(NETWORK, networkIds), Filters.eq(STATUS, MembershipStatus.ACTIVE.name()),
				Filters.in(ROLE, MembershipRole.MEMBER.name(), MembershipRole.FOUNDING_MEMBER.name()));
		BsonDocument pair = new BsonDocument("network", new BsonString("$" + NETWORK)).append("organisation",
				new BsonString("$" + ORGANISATION));
		Map<String, Long> counts = new TreeMap<>();
		this.raw.aggregate(List.of(Aggregates.match(members), Aggregates.group(pair)))
			.forEach((group) -> counts.merge(group.getDocument("_id").getString("network").getValue(), 1L, Long::sum));
		return counts;
	}

	private static void addEqual(List<Bson> all, String field, @Nullable Object value) {
		if (value != null) {
			all.add(Filters.eq(field, value.toString()));
		}
	}

	private static Membership membership(Stored<Document> stored) {
		return stored.state().membership().toMembership();
	}

	/**
	 * A membership as stored.
	 *
	 * @param membership the membership
	 * @param openKey what may be there once only: network, organisation and role while it
	 * is open, its own id afterwards
	 */
	public record Document(MembershipState membership, String openKey) {

		static Document of(Membership membership) {
			String openKey = String.join("/", membership.networkId(), membership.organisationId(),
					membership.role().name());
			return new Document(MembershipState.of(membership),
					membership.status().isOpen() ? openKey : membership.id());
		}

	}

}
