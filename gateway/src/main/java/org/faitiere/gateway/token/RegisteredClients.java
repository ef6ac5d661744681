package org.faitiere.gateway.token;

import java.time.Duration;
import java.time.Instant;

import org.faitiere.gateway.access.PublicAddress;
import org.faitiere.gateway.account.PartnerClient;
import org.faitiere.gateway.account.PartnerClientRepository;
import org.faitiere.gateway.account.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients that may ask for tokens: the admin UI, and the partner clients of the
 * account feature.
 */
@Component
class RegisteredClients implements RegisteredClientRepository {

	static final String ADMIN_UI = "admin-ui";

	private final PartnerClientRepository partners;

	private final TokenLifetimes lifetimes;

	private final RegisteredClient adminUi;

	RegisteredClients(PartnerClientRepository partners, PublicAddress address, TokenLifetimes lifetimes) {
		this.partners = partners;
		this.lifetimes = lifetimes;
		this.adminUi = adminUi(address, lifetimes.ui());
	}

	@Override
	public void save(RegisteredClient registeredClient) {
		throw new UnsupportedOperationException("Clients are registered as partner clients");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return findByClientId(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return clientId.equals(ADMIN_UI) ? this.adminUi
				: this.partners.find(clientId).map(this::registered).orElse(null);
	}

	private RegisteredClient registered(PartnerClient partner) {
		return RegisteredClient.withId(partner.id())
			.clientId(partner.id())
			.clientName(partner.name())
			.clientSecret(partner.goodSecrets(Instant.now()))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scopes((scopes) -> scopes.addAll(partner.scopes()))
			.tokenSettings(lifetime(this.lifetimes.partner()))
			.build();
	}

	private static RegisteredClient adminUi(PublicAddress address, Duration lifetime) {
		return RegisteredClient.withId(ADMIN_UI)
			.clientId(ADMIN_UI)
			.clientName("Faîtière")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(address.page("/signed-in"))
			.redirectUri(address.page("/silent-renew"))
			.postLogoutRedirectUri(address.page("/"))
			.scope(OidcScopes.OPENID)
			.scope(OidcScopes.PROFILE)
			.scope(OidcScopes.EMAIL)
			.scopes((scopes) -> scopes.addAll(Scopes.ALL))
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(lifetime(lifetime))
			.build();
	}

	private static TokenSettings lifetime(Duration lifetime) {
		return TokenSettings.builder().accessTokenTimeToLive(lifetime).build();
	}

}
