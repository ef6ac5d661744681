package org.faitiere.gateway.account;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Takes a secret that fits any of several encoded ones, which stand in one text: a
 * registered client of the library has room for one.
 */
final class AnyOfSecrets implements PasswordEncoder {

	private static final String SEPARATOR = " ";

	private final PasswordEncoder each;

	AnyOfSecrets(PasswordEncoder each) {
		this.each = each;
	}

	static String join(List<String> encoded) {
		return String.join(SEPARATOR, encoded);
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence rawPassword) {
		return this.each.encode(rawPassword);
	}

	@Override
	public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		return encodedPassword != null && Arrays.stream(encodedPassword.split(SEPARATOR))
			.anyMatch((encoded) -> this.each.matches(rawPassword, encoded));
	}

}
