package org.faitiere.organisation.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
import org.faitiere.organisation.EventTopics;
import org.faitiere.organisation.vocabulary.Folded;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AggregateStore;
import org.faitiere.support.outbox.AggregateStores;
import org.faitiere.support.outbox.AlreadyExists;
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
 * Networks in MongoDB, each with the event of its last change.
 */
@Repository
class MongoNetworkRepository implements NetworkRepository, DerivedFields {

	private final AggregateStore<Document> networks;

	private final EventRecorder recorder;

	MongoNetworkRepository(AggregateStores stores, EventRecorder recorder) {
		this.networks = stores.open("networks", Document.class, EventTopics.NETWORKS);
		this.recorder = recorder;
		// Addresses and tokens name a network by its slug.
		this.networks.index(Indexes.ascending("state.network.slug"), new IndexOptions().unique(true));
		// The list is sorted by name.
		this.networks.index(Indexes.ascending("state.sortKey", "_id"), new IndexOptions());
	}

	@Override
	public void add(Change<Network, NetworkEvent> registration, String actor) {
		Network network = registration.next();
		try {
			this.networks.insert(network.id(), Document.of(network), eventOf(registration, actor));
		}
		catch (AlreadyExists ex) {
			throw new SlugTaken(network.slug());
		}
	}

	@Override
	public void save(Change<Network, NetworkEvent> change, String actor) {
		Network network = change.next();
		this.networks.update(network.id(), Document.of(network), eventOf(change, actor));
	}

	@Override
	public long count() {
		return this.networks.count(Filters.empty());
	}

	@Override
	public void derive(Runnable each, Consumer<Difference> changed) {
		this.networks.refresh((it) -> Document.of(it.network().toNetwork()), (stored, fresh) -> {
			each.run();
			if (!fresh.equals(stored.state())) {
				changed.accept(new Difference(stored.id(), "network " + stored.id(),
						"sortKey=" + stored.state().sortKey(), "sortKey=" + fresh.sortKey()));
			}
		});
	}

	private OutboxEvent eventOf(Change<Network, NetworkEvent> change, String actor) {
		Network network = change.next();
		return this.recorder.record("network", NetworkState.of(network), change.event(), network.version(),
				network.id(), actor, network.updatedAt());
	}

	@Override
	public Optional<Network> find(String idOrSlug) {
		return this.networks.find(idOrSlug)
			.or(() -> this.networks.findFirst(Filters.eq("state.network.slug", idOrSlug)))
			.map(MongoNetworkRepository::network);
	}

	@Override
	public List<Network> withSlugs(Collection<String> slugs) {
		return this.networks.findAll(Filters.in("state.network.slug", slugs))
			.stream()
			.map(MongoNetworkRepository::network)
			.toList();
	}

	@Override
	public Page<Network> list(@Nullable String country, @Nullable NetworkKind kind, PageRequest page) {
		List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
		if (country != null) {
			filters.add(Filters.eq("state.network.country", country));
		}
		if (kind != null) {
			filters.add(Filters.eq("state.network.kind", kind.name()));
		}
		return this.networks.page(Filters.and(filters), "state.sortKey", false, page)
			.map(MongoNetworkRepository::network);
	}

	private static Network network(Stored<Document> stored) {
		return stored.state().network().toNetwork();
	}

	/**
	 * A network as stored.
	 *
	 * @param network the network
	 * @param sortKey its name as the list is sorted
	 */
	public record Document(NetworkState network, String sortKey) {

		static Document of(Network network) {
			return new Document(NetworkState.of(network), Folded.of(network.profile().name()));
		}

	}

}
