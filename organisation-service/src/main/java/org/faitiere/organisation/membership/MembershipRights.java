package org.faitiere.organisation.membership;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.faitiere.organisation.directory.Directory;
import org.faitiere.organisation.directory.Organisation;
import org.faitiere.organisation.network.Network;
import org.faitiere.organisation.network.Networks;
import org.faitiere.organisation.vocabulary.Scopes;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who may know of memberships and ask for them. A network knows all of its own; whoever
 * registered an organisation knows all of that organisation's; everybody else knows the
 * active ones of organisations that they may know of.
 */
@Component
class MembershipRights {

	private final MembershipRepository repository;

	private final Networks networks;

	private final Directory directory;

	MembershipRights(MembershipRepository repository, Networks networks, Directory directory) {
		this.repository = repository;
		this.networks = networks;
		this.directory = directory;
	}

	/**
	 * Insists that the reader is an officer of the network, or of the one that registered
	 * the organisation.
	 */
	void demandApplicant(Reader reader, Network network, Organisation organisation) {
		String registrar = this.networks.get(organisation.network()).slug();
		boolean forOrganisation = reader.grants().containsKey(registrar)
				&& reader.grants().get(registrar).compareTo(Role.OFFICER) >= 0;
		reader.demand(Role.OFFICER, forOrganisation ? registrar : network.slug(), Scopes.WRITE);
	}

	/**
	 * What a reader sees of a network's memberships; absent when all of them.
	 */
	MembershipFilter.@Nullable Outside outside(Reader reader, Network network) {
		return reader.sees(network.slug(), Scopes.READ) ? null
				: outside(reader, this.repository.organisationsIn(network.id()), Scopes.READ);
	}

	boolean mayKnow(Reader reader, Membership membership, String scope) {
		Network network = this.networks.get(membership.networkId());
		return reader.sees(network.slug(), scope)
				|| outside(reader, List.of(membership.organisationId()), scope).shows(membership);
	}

	private MembershipFilter.Outside outside(Reader reader, Collection<String> organisationIds, String scope) {
		Set<String> own = this.networks.of(reader, scope);
		List<Organisation> visible = this.directory.findAll(organisationIds, reader, scope);
		return new MembershipFilter.Outside(visible.stream().map(Organisation::id).collect(Collectors.toSet()),
				visible.stream()
					.filter((organisation) -> own.contains(organisation.network()))
					.map(Organisation::id)
					.collect(Collectors.toSet()));
	}

}
