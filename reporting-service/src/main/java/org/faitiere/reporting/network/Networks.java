package org.faitiere.reporting.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.faitiere.reporting.view.Versioned;

/**
 * The networks with their members.
 */
public interface Networks {

	Optional<Network> find(String idOrSlug);

	/**
	 * Ids of the organisations that are members at present.
	 */
	Set<String> activeMembers(String networkId);

	/**
	 * The known ones among some organisations, by id.
	 */
	Map<String, Organisation> organisations(Collection<String> ids);

	/**
	 * Keeps the newest versions of networks.
	 */
	void saveNetworks(List<Versioned<Network>> networks);

	/**
	 * Keeps the newest versions of organisations.
	 */
	void saveOrganisations(List<Versioned<Organisation>> organisations);

	/**
	 * Keeps the newest versions of memberships.
	 */
	void saveMemberships(List<Versioned<Membership>> memberships);

}
