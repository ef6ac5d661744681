package org.faitiere.gateway.token;

import java.util.Optional;

/**
 * The key that signs tokens, one for all replicas and restarts.
 */
interface SigningKeyRepository {

	/**
	 * Returns the key.
	 * @return the key as a JSON Web Key with its private part, if one was made
	 */
	Optional<String> find();

	/**
	 * Stores a first key.
	 * @param jwk JSON Web Key with its private part
	 * @return {@code false} if another replica was faster
	 */
	boolean add(String jwk);

}
