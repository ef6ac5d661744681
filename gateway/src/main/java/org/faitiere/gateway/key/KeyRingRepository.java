package org.faitiere.gateway.key;

import java.util.Optional;

/**
 * The key ring that all gateways share.
 */
interface KeyRingRepository {

	Optional<KeyRing> find();

	/**
	 * Stores the ring in the place of the one with the version before it.
	 * @return {@code false} if another gateway has changed the ring meanwhile
	 */
	boolean replace(KeyRing next);

}
