package org.faitiere.gateway.token;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A remembered token is neither another token nor one that has ended.
 */
class RememberingJwtDecoderTests {

	private final AtomicInteger signaturesChecked = new AtomicInteger();

	private final AtomicReference<OAuth2TokenValidatorResult> verdict = new AtomicReference<>(
			OAuth2TokenValidatorResult.success());

	private final RememberingJwtDecoder decoder = new RememberingJwtDecoder(this::checkSignature,
			(token) -> this.verdict.get());

	@Test
	void checksSignatureOfEachTokenOnce() {
		this.decoder.decode("one");
		this.decoder.decode("one");
		this.decoder.decode("two");

		assertThat(this.signaturesChecked).hasValue(2);
	}

	@Test
	void refusesRememberedTokenThatHasEnded() {
		this.decoder.decode("one");
		this.verdict.set(OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")));

		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> this.decoder.decode("one"));
	}

	@Test
	void remembersNoForgery() {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode("forged"));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode("forged"));

		assertThat(this.signaturesChecked).hasValue(2);
	}

	private Jwt checkSignature(String token) {
		this.signaturesChecked.incrementAndGet();
		if (token.equals("forged")) {
			throw new BadJwtException("forged");
		}
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.subject("pasc")
			.expiresAt(Instant.now().plusSeconds(60))
			.build();
	}

}
