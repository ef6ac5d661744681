package org.faitiere.gateway.token;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once a minute, however often the token comes. The whole
 * token is the key, so that a change of a single character is another token; what changes
 * with time, such as its end, is checked each time.
 */
class RememberingJwtDecoder implements JwtDecoder {

	private static final int MOST_TOKENS = 10_000;

	private final JwtDecoder signatures;

	private final OAuth2TokenValidator<Jwt> validator;

	private final Cache<String, Jwt> genuine = Caffeine.newBuilder()
		.maximumSize(MOST_TOKENS)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	RememberingJwtDecoder(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
		this.signatures = signatures;
		this.validator = validator;
	}

	@Override
	public Jwt decode(String token) {
		Jwt jwt = this.genuine.get(token, this.signatures::decode);
		OAuth2TokenValidatorResult result = this.validator.validate(jwt);
		if (result.hasErrors()) {
			throw new JwtValidationException("The token is not valid", result.getErrors());
		}
		return jwt;
	}

}
