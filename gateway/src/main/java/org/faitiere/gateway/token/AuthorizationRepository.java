package org.faitiere.gateway.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * Stored authorizations, found by the fingerprint of any of their tokens.
 */
interface AuthorizationRepository {

	/**
	 * Stores an authorization, new or known.
	 * @return {@code false} if it has another access token already: somebody else has
	 * redeemed the same code
	 */
	boolean save(OAuth2Authorization authorization, List<String> fingerprints, Instant expiresAt);

	void remove(String id);

	Optional<OAuth2Authorization> find(String id);

	Optional<OAuth2Authorization> findByFingerprint(List<String> candidates);

	void removeExpired(Instant now);

}
