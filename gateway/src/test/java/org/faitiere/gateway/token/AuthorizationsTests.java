package org.faitiere.gateway.token;

import java.time.Duration;
import java.time.Instant;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Authorizations are found by every replica until they have ended.
 */
class AuthorizationsTests {

	private static final MongoServer SERVER = new MongoServer(new MemoryBackend());

	private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:" + SERVER.bind().getPort());

	private static final OAuth2TokenType CODE = new OAuth2TokenType("code");

	private final Authorizations one = replica(Duration.ofHours(24));

	private final Authorizations other = replica(Duration.ofHours(24));

	@AfterAll
	static void stop() {
		CLIENT.close();
		SERVER.shutdownNow();
	}

	@Test
	void findsWhatAnotherReplicaSaved() {
		OAuth2Authorization authorization = codeThatEnds(Instant.now().plusSeconds(300), "shared");
		this.one.save(authorization);

		assertThat(this.other.findByToken("shared", CODE)).isEqualTo(authorization);
		assertThat(this.other.findByToken("shared", OAuth2TokenType.ACCESS_TOKEN)).isNull();
		assertThat(this.other.findById(authorization.getId())).isEqualTo(authorization);

		this.other.remove(authorization);
		assertThat(this.one.findByToken("shared", CODE)).isNull();
	}

	@Test
	void givesOneTokenForACodeThatTwoGatewaysRedeemAtOnce() {
		OAuth2Authorization code = codeThatEnds(Instant.now().plusSeconds(300), "raced");
		this.one.save(code);
		OAuth2Authorization redeemed = redeemed(this.one.findByToken("raced", CODE), "of one");
		OAuth2Authorization redeemedToo = redeemed(this.other.findByToken("raced", CODE), "of the other");

		this.one.save(redeemed);

		assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(() -> this.other.save(redeemedToo))
			.satisfies((refusal) -> assertThat(refusal.getError().getErrorCode()).isEqualTo("invalid_grant"));
		assertThat(this.one.findByToken("of the other", OAuth2TokenType.ACCESS_TOKEN)).isNull();
		// what follows for the same token, such as its revocation, is saved
		this.other.save(redeemed);
	}

	@Test
	void sweepsOnlyWhatHasEnded() {
		Authorizations forgetful = replica(Duration.ZERO);
		forgetful.save(codeThatEnds(Instant.now().minusSeconds(1), "ended"));
		forgetful.save(codeThatEnds(Instant.now().plusSeconds(300), "good"));

		forgetful.sweep();

		assertThat(forgetful.findByToken("ended", CODE)).isNull();
		assertThat(forgetful.findByToken("good", CODE)).isNotNull();
	}

	@Test
	void keepsNothingOfPartnerClients() {
		OAuth2Authorization authorization = OAuth2Authorization.withRegisteredClient(client())
			.principalName("pasc")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "of a partner", Instant.now(),
					Instant.now().plusSeconds(60)))
			.build();

		this.one.save(authorization);

		assertThat(this.one.findById(authorization.getId())).isNull();
	}

	private static Authorizations replica(Duration retention) {
		return new Authorizations(new MongoAuthorizationRepository(CLIENT.getDatabase("gateway")),
				new TokenLifetimes(Duration.ofMinutes(15), Duration.ofHours(1), retention));
	}

	private static OAuth2Authorization codeThatEnds(Instant end, String code) {
		return OAuth2Authorization.withRegisteredClient(client())
			.principalName("pasc@faitiere.test")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.token(new OAuth2AuthorizationCode(code, end.minusSeconds(300), end))
			.build();
	}

	private static OAuth2Authorization redeemed(OAuth2Authorization authorization, String token) {
		return OAuth2Authorization.from(authorization)
			.token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, Instant.now(),
					Instant.now().plusSeconds(60)))
			.build();
	}

	private static RegisteredClient client() {
		return RegisteredClient.withId("admin-ui")
			.clientId("admin-ui")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("http://localhost/signed-in")
			.build();
	}

}
