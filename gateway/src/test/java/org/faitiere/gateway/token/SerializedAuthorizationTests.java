package org.faitiere.gateway.token;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Authorizations survive being stored, and nothing else is read.
 */
class SerializedAuthorizationTests {

	private static final Instant NOW = Instant.parse("2024-02-22T10:00:00Z");

	private static final RegisteredClient CLIENT = RegisteredClient.withId("admin-ui")
		.clientId("admin-ui")
		.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
		.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
		.redirectUri("http://localhost/signed-in")
		.build();

	@Test
	void readsWhatItWrote() {
		OAuth2Authorization authorization = authorization();

		OAuth2Authorization read = SerializedAuthorization.read(SerializedAuthorization.write(authorization))
			.orElseThrow();

		assertThat(read).isEqualTo(authorization);
		assertThat(read.<Principal>getAttribute(Principal.class.getName()))
			.isEqualTo(authorization.getAttribute(Principal.class.getName()));
	}

	@Test
	void readsNoForeignClass() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(JsonNodeFactory.instance.stringNode("foreign"));
		}

		assertThat(SerializedAuthorization.read(bytes.toByteArray())).isEmpty();
	}

	@Test
	void findsTokenOnlyAsWhatItIs() {
		List<String> fingerprints = Fingerprint.allOf(authorization());

		assertThat(fingerprints).containsAll(Fingerprint.candidates("the-code", new OAuth2TokenType("code")))
			.containsAll(Fingerprint.candidates("the-token", OAuth2TokenType.ACCESS_TOKEN))
			.doesNotContainAnyElementsOf(Fingerprint.candidates("the-token", new OAuth2TokenType("code")))
			.doesNotContainAnyElementsOf(Fingerprint.candidates("the-code", OAuth2TokenType.ACCESS_TOKEN));
		assertThat(Fingerprint.candidates("the-token", null)).containsAnyElementsOf(fingerprints);
	}

	private static OAuth2Authorization authorization() {
		OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("http://localhost/oauth2/authorize")
			.clientId("admin-ui")
			.scopes(Set.of("openid"))
			.state("here")
			.additionalParameters(Map.of("code_challenge", "c"))
			.build();
		User person = new User("pasc@faitiere.test", "", List.of());
		return OAuth2Authorization.withRegisteredClient(CLIENT)
			.principalName(person.getUsername())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizedScopes(Set.of("openid"))
			.attribute(Principal.class.getName(),
					UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))
			.attribute(OAuth2AuthorizationRequest.class.getName(), request)
			.token(new OAuth2AuthorizationCode("the-code", NOW, NOW.plusSeconds(300)))
			.token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "the-token", NOW, NOW.plusSeconds(900)),
					(metadata) -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
							Map.of("sub", "pasc@faitiere.test", "grants", List.of(Map.of("network", "pasc")))))
			.build();
	}

}
