package org.faitiere.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Hash of a token with its type, so that a token of one type is never found as another
 * and an index holds no usable token.
 */
final class Fingerprint {

	private static final Map<String, Class<? extends OAuth2Token>> TOKENS = Map.of(OAuth2ParameterNames.CODE,
			OAuth2AuthorizationCode.class, OAuth2TokenType.ACCESS_TOKEN.getValue(), OAuth2AccessToken.class,
			OidcParameterNames.ID_TOKEN, OidcIdToken.class);

	private Fingerprint() {
	}

	static List<String> allOf(OAuth2Authorization authorization) {
		List<String> fingerprints = new ArrayList<>();
		TOKENS.forEach((type, tokenClass) -> {
			OAuth2Authorization.Token<? extends OAuth2Token> token = authorization.getToken(tokenClass);
			if (token != null) {
				fingerprints.add(of(type, token.getToken().getTokenValue()));
			}
		});
		String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
		if (state != null) {
			fingerprints.add(of(OAuth2ParameterNames.STATE, state));
		}
		return fingerprints;
	}

	static @Nullable String ofAccessToken(OAuth2Authorization authorization) {
		OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
		return (token != null) ? of(OAuth2TokenType.ACCESS_TOKEN.getValue(), token.getToken().getTokenValue()) : null;
	}

	static List<String> candidates(String token, @Nullable OAuth2TokenType type) {
		if (type != null) {
			return List.of(of(type.getValue(), token));
		}
		List<String> candidates = new ArrayList<>(List.of(of(OAuth2ParameterNames.STATE, token)));
		TOKENS.keySet().forEach((known) -> candidates.add(of(known, token)));
		return candidates;
	}

	private static String of(String type, String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return type + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
