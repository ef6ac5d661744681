package org.faitiere.gateway.token;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/**
 * Gives a partner client all of its scopes when it asks for none.
 */
class DefaultScopes implements AuthenticationProvider {

	private final AuthenticationProvider delegate;

	DefaultScopes(AuthenticationProvider delegate) {
		this.delegate = delegate;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		OAuth2ClientCredentialsAuthenticationToken asked = (OAuth2ClientCredentialsAuthenticationToken) authentication;
		if (asked.getScopes().isEmpty() && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
				&& client.isAuthenticated()) {
			return this.delegate.authenticate(new OAuth2ClientCredentialsAuthenticationToken(client,
					Objects.requireNonNull(client.getRegisteredClient()).getScopes(), asked.getAdditionalParameters()));
		}
		return this.delegate.authenticate(asked);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.delegate.supports(authentication);
	}

}
