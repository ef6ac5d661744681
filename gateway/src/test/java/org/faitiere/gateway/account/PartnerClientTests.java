package org.faitiere.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which secrets of a client are good when.
 */
class PartnerClientTests {

	private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

	private final PasswordEncoder secrets = new Secrets().forClients();

	private final PartnerClient client = new PartnerClient("pasc", "PASC", encode("first"), Set.of(), List.of(), NOW,
			null)
		.withSecret(encode("second"), NOW, Duration.ofHours(24));

	@Test
	void takesBothSecretsForAWhile() {
		String good = this.client.goodSecrets(NOW.plus(Duration.ofHours(23)));

		assertThat(this.secrets.matches("first", good)).isTrue();
		assertThat(this.secrets.matches("second", good)).isTrue();
		assertThat(this.secrets.matches("third", good)).isFalse();
	}

	@Test
	void takesOnlyTheNewOneAfterwards() {
		String good = this.client.goodSecrets(NOW.plus(Duration.ofHours(24)));

		assertThat(this.secrets.matches("first", good)).isFalse();
		assertThat(this.secrets.matches("second", good)).isTrue();
	}

	private String encode(String secret) {
		return this.secrets.encode(secret);
	}

}
