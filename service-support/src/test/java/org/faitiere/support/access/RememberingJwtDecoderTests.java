package org.faitiere.support.access;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A remembered token is neither another token nor one that has ended.
 */
class RememberingJwtDecoderTests {

	private final AtomicInteger checked = new AtomicInteger();

	private final RememberingJwtDecoder decoder = new RememberingJwtDecoder(this::check);

	@Test
	void checksEachTokenOnce() {
		this.decoder.decode("one");
		this.decoder.decode("one");
		this.decoder.decode("two");

		assertThat(this.checked).hasValue(2);
	}

	@Test
	void refusesRememberedTokenThatHasEnded() {
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> this.decoder.decode("ended"));
	}

	@Test
	void remembersNoForgery() {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode("forged"));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode("forged"));

		assertThat(this.checked).hasValue(2);
	}

	private Jwt check(String token) {
		this.checked.incrementAndGet();
		if (token.equals("forged")) {
			throw new BadJwtException("forged");
		}
		Duration left = token.equals("ended") ? Duration.ofMinutes(-5) : Duration.ofMinutes(1);
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.issuedAt(Instant.now().minusSeconds(3600))
			.expiresAt(Instant.now().plus(left))
			.build();
	}

}
