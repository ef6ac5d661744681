package org.faitiere.organisation.network;

import java.util.List;

/**
 * What happens to a network.
 */
public sealed interface NetworkEvent {

	/**
	 * A network joined the platform.
	 */
	record Registered() implements NetworkEvent {
	}

	/**
	 * Its profile was replaced.
	 *
	 * @param fields names of the fields that are different now
	 */
	record Revised(List<String> fields) implements NetworkEvent {
	}

}
