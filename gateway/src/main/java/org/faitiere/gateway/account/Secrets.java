package org.faitiere.gateway.account;

import java.util.Base64;
import java.util.Map;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How secrets are hashed. A person's password is hashed slowly because it can be guessed;
 * a client's secret is checked at every token request and made at random, so a guess is
 * hopeless at any speed and a slow hash would only let token requests exhaust the
 * processor.
 */
@Component
public class Secrets {

	private static final int SECRET_BYTES = 32;

	private static final int PEOPLE_STRENGTH = 10;

	private static final int CLIENT_STRENGTH = 4;

	private final StringKeyGenerator random = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(),
			SECRET_BYTES);

	private final PasswordEncoder people = encoder(PEOPLE_STRENGTH);

	private final PasswordEncoder clients = new AnyOfSecrets(encoder(CLIENT_STRENGTH));

	/**
	 * Makes a secret that nobody can guess.
	 * @return 43 characters of base64url
	 */
	String makeSecret() {
		return this.random.generateKey();
	}

	public PasswordEncoder forPeople() {
		return this.people;
	}

	public PasswordEncoder forClients() {
		return this.clients;
	}

	private static PasswordEncoder encoder(int strength) {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
	}

}
