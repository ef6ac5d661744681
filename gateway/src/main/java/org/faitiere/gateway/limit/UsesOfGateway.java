package org.faitiere.gateway.limit;

import java.util.Map;

/**
 * What clients have taken at one gateway of late, as it tells others.
 *
 * @param gateway id of the gateway's process
 * @param uses uses by limit and client
 */
record UsesOfGateway(String gateway, Map<String, Use> uses) {

	UsesOfGateway {
		uses = Map.copyOf(uses);
	}

	/**
	 * What one client has taken in a time of activity.
	 *
	 * @param since tells one time of activity from another
	 * @param taken requests in all since then; a reader that misses a report loses
	 * nothing
	 */
	record Use(long since, long taken) {

		/**
		 * What has come since another report of the same gateway.
		 */
		long beyond(Use earlier) {
			return (earlier.since == this.since) ? this.taken - earlier.taken : this.taken;
		}

	}

}
