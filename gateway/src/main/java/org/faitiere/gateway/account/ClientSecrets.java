package org.faitiere.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Gives partner clients new secrets.
 */
@Component
public class ClientSecrets {

	private final PartnerClientRepository clients;

	private final Secrets secrets;

	ClientSecrets(PartnerClientRepository clients, Secrets secrets) {
		this.clients = clients;
		this.secrets = secrets;
	}

	/**
	 * Makes a new secret; the one before stays good for a while.
	 * @param client client id
	 * @param overlap for how long the one before stays good
	 * @return the secret, which is stored nowhere; empty if there is no such client
	 */
	public Optional<NewSecret> renew(String client, Duration overlap) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		return this.clients.find(client).map((found) -> {
			String secret = this.secrets.makeSecret();
			PartnerClient changed = found.withSecret(this.secrets.forClients().encode(secret), now, overlap);
			if (!this.clients.replaceSecret(changed, found.secretHash())) {
				throw new ConcurrentRenewal(client);
			}
			return new NewSecret(client, secret, now.plus(overlap));
		});
	}

	/**
	 * A new secret, told once.
	 *
	 * @param client client id
	 * @param secret secret in the clear
	 * @param earlierUntil when the secret before stops being good
	 */
	public record NewSecret(String client, String secret, Instant earlierUntil) {
	}

	/**
	 * Two wanted a new secret at the same moment; this one has none.
	 */
	public static class ConcurrentRenewal extends RuntimeException {

		ConcurrentRenewal(String client) {
			super("The secret of " + client + " was changed at the same moment");
		}

	}

}
