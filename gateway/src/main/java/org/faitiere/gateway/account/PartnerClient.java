package org.faitiere.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A program of a partner that signs in with an id and a secret.
 *
 * @param id client id
 * @param name name to show
 * @param secretHash encoded secret, never the secret
 * @param scopes scopes that it may ask for
 * @param grants roles in networks
 * @param createdAt when it was registered
 * @param earlierSecret the secret before, while both are good
 */
public record PartnerClient(String id, String name, String secretHash, Set<String> scopes, List<Grant> grants,
		Instant createdAt, @Nullable EarlierSecret earlierSecret) {

	public PartnerClient {
		scopes = Set.copyOf(scopes);
		grants = List.copyOf(grants);
	}

	/**
	 * Gives the client another secret; the present one stays good for a while, so that
	 * the partner can change it without a stop.
	 */
	PartnerClient withSecret(String newSecretHash, Instant now, Duration overlap) {
		return new PartnerClient(this.id, this.name, newSecretHash, this.scopes, this.grants, this.createdAt,
				new EarlierSecret(this.secretHash, now.plus(overlap)));
	}

	/**
	 * The encoded secrets that are good now, as {@link Secrets#forClients()} reads them.
	 * @param now the present moment
	 * @return one or two, in one text
	 */
	public String goodSecrets(Instant now) {
		EarlierSecret earlier = this.earlierSecret;
		return (earlier != null && earlier.until().isAfter(now))
				? AnyOfSecrets.join(List.of(this.secretHash, earlier.hash())) : this.secretHash;
	}

	/**
	 * A secret that has been replaced.
	 *
	 * @param hash encoded secret
	 * @param until when it stops being good
	 */
	public record EarlierSecret(String hash, Instant until) {
	}

}
