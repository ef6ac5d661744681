package org.faitiere.organisation.network;

import java.util.Collection;
import java.util.Map;

/**
 * How many members are registered in networks; whoever keeps the memberships knows.
 */
public interface MemberCounts {

	/**
	 * Counts the organisations and persons that are active members now.
	 * @param networkIds the networks
	 * @return the count by network id; a network without members may be absent
	 */
	Map<String, Long> activeMembers(Collection<String> networkIds);

}
