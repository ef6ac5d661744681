package org.faitiere.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Somebody who signs in with an e-mail address and a password.
 *
 * @param email address in lower case, the subject of the person's tokens
 * @param name name to show
 * @param passwordHash encoded password, never the password
 * @param platformAdministrator whether the person has all rights on all networks
 * @param grants roles in networks
 * @param createdAt when the person was registered
 */
public record Person(String email, String name, String passwordHash, boolean platformAdministrator, List<Grant> grants,
		Instant createdAt) {

	public Person {
		email = normalise(email);
		grants = List.copyOf(grants);
	}

	static String normalise(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

}
