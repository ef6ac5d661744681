package org.faitiere.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A program of a partner that signs in with an id and a secret.
 *
 * @param id client id
 * @param name name to show
 * @param secretHash encoded secret, never the secret
 * @param scopes scopes that it may ask for
 * @param grants roles in networks
 * @param createdAt when it was registered
 */
public record PartnerClient(String id, String name, String secretHash, Set<String> scopes, List<Grant> grants,
		Instant createdAt) {

	public PartnerClient {
		scopes = Set.copyOf(scopes);
		grants = List.copyOf(grants);
	}

}
