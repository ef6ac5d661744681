package org.faitiere.organisation.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * All memberships of all networks.
 */
interface MembershipRepository {

	/**
	 * Adds an application.
	 * @throws MembershipAlreadyOpen when the organisation has an open membership there
	 * under the same role
	 */
	void add(Change<Membership, MembershipEvent> application, String actor);

	void save(Change<Membership, MembershipEvent> change, String actor);

	Optional<Membership> find(String id);

	/**
	 * A page of a network's memberships, the oldest first.
	 * @param outside what a reader from outside may see; absent for the network itself
	 */
	Page<Membership> list(String networkId, MembershipFilter filter, MembershipFilter.@Nullable Outside outside,
			PageRequest page);

	/**
	 * Ids of all organisations that have or had a membership in a network.
	 */
	Set<String> organisationsIn(String networkId);

	/**
	 * Active memberships of some organisations.
	 */
	List<Membership> activeOf(Collection<String> organisationIds);

	/**
	 * Ids of organisations by the state of their membership in any of some networks.
	 */
	Set<String> organisationsIn(Collection<String> networkIds, Set<MembershipStatus> statuses);

	/**
	 * What an organisation has open anywhere.
	 */
	List<Membership> openOf(String organisationId);

	/**
	 * How many organisations are active members or founding members, by network.
	 */
	Map<String, Long> activeMembers(Collection<String> networkIds);

}
