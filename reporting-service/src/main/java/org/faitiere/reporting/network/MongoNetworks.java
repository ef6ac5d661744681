package org.faitiere.reporting.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.view.MongoNewest;
import org.faitiere.reporting.view.Versioned;

/**
 * Networks, organisations and memberships in MongoDB.
 */
class MongoNetworks implements Networks {

	private final MongoNewest<Network> networks;

	private final MongoNewest<Organisation> organisations;

	private final MongoNewest<Membership> memberships;

	MongoNetworks(MongoDatabase database, Generation generation) {
		this.networks = new MongoNewest<>(database, generation.named("networks"), Network.class);
		this.organisations = new MongoNewest<>(database, generation.named("organisations"), Organisation.class);
		this.memberships = new MongoNewest<>(database, generation.named("memberships"), Membership.class);
		// Readers name networks by slug.
		this.networks.index("state.slug");
		// Funding asks who the members of a network are.
		this.memberships.index("state.networkId");
	}

	@Override
	public Optional<Network> find(String idOrSlug) {
		return this.networks.find(idOrSlug)
			.or(() -> this.networks.findAll(Filters.eq("state.slug", idOrSlug)).stream().findFirst());
	}

	@Override
	public Set<String> activeMembers(String networkId) {
		return this.memberships
			.findAll(Filters.and(Filters.eq("state.networkId", networkId),
					Filters.eq("state.status", Membership.ACTIVE)))
			.stream()
			.filter(Membership::isOfMember)
			.map(Membership::organisationId)
			.collect(Collectors.toSet());
	}

	@Override
	public Map<String, Organisation> organisations(Collection<String> ids) {
		return this.organisations.findAll(Filters.in("_id", ids))
			.stream()
			.collect(Collectors.toMap(Organisation::id, Function.identity()));
	}

	@Override
	public void saveNetworks(List<Versioned<Network>> networks) {
		this.networks.save(networks);
	}

	@Override
	public void saveOrganisations(List<Versioned<Organisation>> organisations) {
		this.organisations.save(organisations);
	}

	@Override
	public void saveMemberships(List<Versioned<Membership>> memberships) {
		this.memberships.save(memberships);
	}

}
