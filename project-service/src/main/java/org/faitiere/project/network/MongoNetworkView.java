package org.faitiere.project.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the view in MongoDB.
 */
class MongoNetworkView implements NetworkView {

	private final MongoCollection<NetworkDocument> networks;

	private final MongoCollection<OrganisationDocument> organisations;

	// Neither ids nor slugs of networks ever change, and each request asks for some.
	private final Map<String, Network> known = new ConcurrentHashMap<>();

	MongoNetworkView(MongoDatabase database, int generation) {
		this.networks = database.getCollection(MongoNetworkViews.NETWORKS.named(generation), NetworkDocument.class);
		this.organisations = database.getCollection(MongoNetworkViews.ORGANISATIONS.named(generation),
				OrganisationDocument.class);
		// Tokens and addresses name networks by slug.
		this.networks.createIndex(Indexes.ascending("slug"));
	}

	@Override
	public Optional<Network> network(String idOrSlug) {
		Network known = this.known.get(idOrSlug);
		return (known != null) ? Optional.of(known) : stored(idOrSlug);
	}

	private Optional<Network> stored(String idOrSlug) {
		Optional<Network> stored = Optional
			.ofNullable(
					this.networks.find(Filters.or(Filters.eq("_id", idOrSlug), Filters.eq("slug", idOrSlug))).first())
			.map((it) -> new Network(it.id(), it.slug()));
		stored.ifPresent((it) -> this.known.put(idOrSlug, it));
		return stored;
	}

	@Override
	public Optional<Organisation> organisation(String id) {
		return Optional.ofNullable(this.organisations.find(Filters.eq("_id", id)).first())
			.filter((it) -> !it.removed())
			.map((it) -> new Organisation(it.id(), it.name(), it.open(), it.networkIds()));
	}

	@Override
	public void keep(Network network, long sequence) {
		apply(this.networks, network.id(), sequence, Updates.set("slug", network.slug()));
	}

	@Override
	public void keep(Organisation organisation, long sequence) {
		apply(this.organisations, organisation.id(), sequence,
				Updates.combine(Updates.set("name", organisation.name()), Updates.set("open", organisation.isOpen()),
						Updates.set("networkIds", organisation.networkIds()), Updates.set("removed", false)));
	}

	@Override
	public void forgetOrganisation(String id, long sequence) {
		apply(this.organisations, id, sequence, Updates.combine(Updates.unset("name"), Updates.set("removed", true)));
	}

	/**
	 * One idempotent update: the filter misses when the document has this event or a
	 * later one, and the insert that follows then meets the id that is there.
	 */
	private static void apply(MongoCollection<?> collection, String id, long sequence, Bson change) {
		try {
			collection.updateOne(Filters.and(Filters.eq("_id", id), Filters.lt("sequence", sequence)),
					Updates.combine(change, Updates.set("sequence", sequence)), new UpdateOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	/**
	 * A network as stored.
	 */
	public record NetworkDocument(@BsonId String id, String slug, long sequence) {
	}

	/**
	 * An organisation as stored.
	 */
	public record OrganisationDocument(@BsonId String id, @Nullable String name, @Nullable Boolean open,
			@Nullable List<String> networkIds, @Nullable Boolean removed, long sequence) {

		public OrganisationDocument {
			name = (name != null) ? name : "";
			open = (open != null) ? open : false;
			networkIds = (networkIds != null) ? networkIds : List.of();
			removed = (removed != null) ? removed : false;
		}

	}

}
