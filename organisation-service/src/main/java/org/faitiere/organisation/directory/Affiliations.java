package org.faitiere.organisation.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which organisations belong to which networks; whoever keeps the memberships knows.
 */
public interface Affiliations {

	/**
	 * Ids of the networks that organisations are active members of, by organisation.
	 */
	Map<String, List<String>> networksOf(Collection<String> organisationIds);

	/**
	 * Ids of the active members of a network.
	 */
	Set<String> membersOf(String networkId);

	/**
	 * Ids of the organisations with an open membership (asked for, active or suspended)
	 * in any of the networks.
	 */
	Set<String> attachedTo(Collection<String> networkIds);

	/**
	 * Ends what an organisation that leaves the directory still has open.
	 */
	void endAll(String organisationId, String actor, Instant now);

}
