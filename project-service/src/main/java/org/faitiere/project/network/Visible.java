package org.faitiere.project.network;

import java.util.Set;

/**
 * What a reader may see: everything, or what is public and what belongs to some networks.
 *
 * @param everything whether all networks are open
 * @param networkIds networks that the reader belongs to
 */
public record Visible(boolean everything, Set<String> networkIds) {

	/**
	 * Whether a thing is open to the reader.
	 * @param isPublic whether it is open to everybody
	 */
	public boolean includes(String networkId, boolean isPublic) {
		return isPublic || isOwn(networkId);
	}

	/**
	 * Whether the reader belongs to the network, and may see what its people tell each
	 * other.
	 */
	public boolean isOwn(String networkId) {
		return this.everything || this.networkIds.contains(networkId);
	}

}
