package org.faitiere.organisation.network;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.faitiere.organisation.codelist.Codelists;
import org.faitiere.organisation.vocabulary.Scopes;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What can be done with networks. All networks are public.
 */
@Service
class NetworkService {

	private final NetworkRepository repository;

	private final Networks networks;

	private final MemberCounts members;

	private final Codelists codelists;

	private final Clock clock;

	NetworkService(NetworkRepository repository, Networks networks, MemberCounts members, Codelists codelists,
			Clock clock) {
		this.repository = repository;
		this.networks = networks;
		this.members = members;
		this.codelists = codelists;
		this.clock = clock;
	}

	/**
	 * Registers a network, or finds the one that this very request registered before.
	 */
	NetworkState register(String id, @Nullable String slug, NetworkProfile profile, Reader reader) {
		demandRegistrar(reader, (slug != null) ? slug : Network.proposedSlug(profile));
		Optional<Network> registered = this.repository.find(id);
		if (registered.isPresent()) {
			return withMembers(registered.get());
		}
		Change<Network, NetworkEvent> registration = Network.register(id, slug, profile, this.codelists.known(), now());
		this.repository.add(registration, reader.subject());
		return withMembers(registration.next());
	}

	// The operator of the platform, or the partner whom a grant has given that very slug.
	private static void demandRegistrar(Reader reader, String slug) {
		if (!reader.scopes().contains(Scopes.ADMIN)) {
			reader.demand(Role.ADMINISTRATOR, slug, Scopes.WRITE);
		}
	}

	NetworkState revise(String idOrSlug, @Nullable String slug, NetworkProfile profile, IfMatch seen, Reader reader) {
		reader.demandScope(Scopes.WRITE);
		Network network = this.networks.get(idOrSlug);
		reader.demand(Role.ADMINISTRATOR, network.slug(), Scopes.WRITE);
		seen.demanded().check(network.version());
		Change<Network, NetworkEvent> revision = network.revise(slug, profile, this.codelists.known(), now());
		this.repository.save(revision, reader.subject());
		return withMembers(revision.next());
	}

	NetworkState get(String idOrSlug) {
		return withMembers(this.networks.get(idOrSlug));
	}

	Page<NetworkState> list(@Nullable String country, @Nullable NetworkKind kind, PageRequest request) {
		Page<Network> page = this.repository.list(country, kind, request);
		Map<String, Long> counts = this.members.activeMembers(page.items().stream().map(Network::id).toList());
		return page.map((network) -> NetworkState.of(network, counts.getOrDefault(network.id(), 0L)));
	}

	private NetworkState withMembers(Network network) {
		Map<String, Long> counts = this.members.activeMembers(List.of(network.id()));
		return NetworkState.of(network, counts.getOrDefault(network.id(), 0L));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
