package org.faitiere.organisation.directory;

import java.util.Map;

import org.faitiere.organisation.network.Network;
import org.faitiere.organisation.network.Networks;
import org.faitiere.organisation.vocabulary.Scopes;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The networks as those that register organisations and answer for them.
 */
@Component
class Registrars {

	private static final String FIELD = "networkId";

	private final Networks networks;

	Registrars(Networks networks) {
		this.networks = networks;
	}

	/**
	 * The network that a new organisation shall belong to; the reader must enter work
	 * there.
	 * @param named its id or slug; the reader's only network when absent
	 */
	Network choose(@Nullable String named, Reader reader) {
		reader.demandScope(Scopes.WRITE);
		String wanted = (named != null) ? named : onlyOne(reader);
		Network network = this.networks.find(wanted)
			.orElseThrow(() -> new BrokenRules(FIELD, "unknownReference", wanted));
		reader.demand(Role.REPORTER, network.slug(), Scopes.WRITE);
		return network;
	}

	private static String onlyOne(Reader reader) {
		Map<String, Role> grants = reader.grants();
		if (grants.isEmpty() && !reader.platformAdministrator()) {
			throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
		}
		if (grants.size() != 1) {
			throw new BrokenRules(FIELD, "required");
		}
		return grants.keySet().iterator().next();
	}

	/**
	 * The network that a list is narrowed to.
	 */
	Network named(String idOrSlug) {
		return this.networks.find(idOrSlug)
			.orElseThrow(() -> ProblemException.badParameter("network", "unknownReference", idOrSlug));
	}

	/**
	 * Insists on a role in the network that answers for an organisation.
	 */
	void demand(Role atLeast, Organisation organisation, Reader reader) {
		reader.demand(atLeast, nameOf(organisation), Scopes.WRITE);
	}

	/**
	 * Slug of the network that answers for an organisation.
	 */
	String nameOf(Organisation organisation) {
		return this.networks.get(organisation.network()).slug();
	}

}
