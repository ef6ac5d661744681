package org.faitiere.support.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks a token once a minute, however often it comes; only whether its time is over is
 * checked each time. The whole token is the key, so that a change of a single character
 * is another token.
 */
class RememberingJwtDecoder implements JwtDecoder {

	private static final int MOST_TOKENS = 10_000;

	private final JwtDecoder checks;

	private final OAuth2TokenValidator<Jwt> time = new JwtTimestampValidator();

	private final Cache<String, Jwt> genuine = Caffeine.newBuilder()
		.maximumSize(MOST_TOKENS)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	RememberingJwtDecoder(JwtDecoder checks) {
		this.checks = checks;
	}

	@Override
	public Jwt decode(String token) {
		Jwt jwt = this.genuine.get(token, this.checks::decode);
		OAuth2TokenValidatorResult result = this.time.validate(jwt);
		if (result.hasErrors()) {
			throw new JwtValidationException("The token is not valid", result.getErrors());
		}
		return jwt;
	}

}
