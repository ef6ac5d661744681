package org.faitiere.gateway.token;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The authorizations of people, kept where every replica finds them. Those of partner
 * clients are not kept: their tokens speak for themselves and nothing looks them up.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

	private final AuthorizationRepository repository;

	private final TokenLifetimes lifetimes;

	Authorizations(AuthorizationRepository repository, TokenLifetimes lifetimes) {
		this.repository = repository;
		this.lifetimes = lifetimes;
	}

	@Override
	public void save(OAuth2Authorization authorization) {
		if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
			return;
		}
		if (!this.repository.save(authorization, Fingerprint.allOf(authorization), expiry(authorization))) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
		}
	}

	@Override
	public void remove(OAuth2Authorization authorization) {
		this.repository.remove(authorization.getId());
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return this.repository.find(id).orElse(null);
	}

	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
		return this.repository.findByFingerprint(Fingerprint.candidates(token, tokenType)).orElse(null);
	}

	@Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		this.repository.removeExpired(Instant.now());
	}

	private Instant expiry(OAuth2Authorization authorization) {
		return Stream.of(OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OidcIdToken.class)
			.map(authorization::getToken)
			.filter(Objects::nonNull)
			.map((token) -> ((OAuth2Token) token.getToken()).getExpiresAt())
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElseGet(Instant::now)
			.plus(this.lifetimes.retention());
	}

}
