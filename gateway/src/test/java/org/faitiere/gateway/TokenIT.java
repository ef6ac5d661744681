package org.faitiere.gateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens of partner clients.
 */
class TokenIT extends GatewayTest {

	@Autowired
	private JwtDecoder decoder;

	@ParameterizedTest
	@ValueSource(strings = { "cnsc-togo", "fct-togo", "pasc", "plan-togo-influenceurs", "conascipal" })
	void givesNetworkAllOfItsScopesAndItsOwnGrant(String network) {
		HttpResponse<String> answer = this.caller.askForToken(network, network + "-secret");

		JsonNode claims = Caller.claims(Caller.json(answer).get("access_token").asString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(Caller.json(answer).get("expires_in").asInt()).isBetween(3590, 3600);
		assertThat(Caller.json(answer).get("scope").asString().split(" ")).containsExactlyInAnyOrder(
				"organisations:read", "organisations:write", "projects:read", "projects:write", "activities:read",
				"activities:write", "reports:read", "feed:read");
		assertThat(claims.get("iss").asString()).isEqualTo(GATEWAY);
		assertThat(claims.get("sub").asString()).isEqualTo(network);
		assertThat(claims.get("grants").toString()).contains("\"network\":\"" + network + "\"")
			.contains("\"role\":\"ADMINISTRATOR\"");
		assertThat(claims.has("platform_administrator")).isFalse();
	}

	@Test
	void givesObservatoireOnlyReadScopesAndNoGrant() {
		JsonNode claims = Caller.claims(this.caller.token("observatoire"));

		assertThat(claims.get("scope").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(
				"organisations:read", "projects:read", "activities:read", "reports:read", "feed:read");
		assertThat(claims.get("grants").isEmpty()).isTrue();
	}

	@Test
	void givesOperateurOnlyAdmin() {
		JsonNode claims = Caller.claims(this.caller.token("operateur"));

		assertThat(claims.get("scope").valueStream().map(JsonNode::asString)).containsExactly("admin");
	}

	@Test
	void givesOnlyTheScopesThatAreAskedFor() {
		HttpResponse<String> answer = this.caller.askForToken("pasc", "pasc-secret", "reports:read");

		assertThat(Caller.json(answer).get("scope").asString()).isEqualTo("reports:read");
	}

	@Test
	void refusesScopeThatClientDoesNotHave() {
		HttpResponse<String> answer = this.caller.askForToken("pasc", "pasc-secret", "admin");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Caller.json(answer).get("error").asString()).isEqualTo("invalid_scope");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnsc-togo", "nobody", "admin-ui" })
	void refusesWrongSecretAsOAuth2Wants(String client) {
		HttpResponse<String> answer = this.caller.askForToken(client, "wrong");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(Caller.json(answer).get("error").asString()).isEqualTo("invalid_client");
	}

	@Test
	void takesSecretFromTheFormToo() {
		HttpResponse<String> answer = this.caller.post("/oauth2/token", Map.of("grant_type", "client_credentials",
				"client_id", "fct-togo", "client_secret", "fct-togo-secret"));

		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void tellsTheCallerWhoItIs() {
		HttpResponse<String> answer = this.caller.get("/api/v1/me", "Authorization",
				"Bearer " + this.caller.token("conascipal"));

		JsonNode me = Caller.json(answer);
		assertThat(me.get("subject").asString()).isEqualTo("conascipal");
		assertThat(me.get("name").asString()).isEqualTo("CONASCIPAL");
		assertThat(me.get("platformAdministrator").asBoolean()).isFalse();
		assertThat(me.get("scopes").size()).isEqualTo(8);
		assertThat(me.get("grants").get(0).get("network").asString()).isEqualTo("conascipal");
		assertThat(me.get("grants").get(0).get("role").asString()).isEqualTo("ADMINISTRATOR");
	}

	@Test
	void asksAnonymousForToken() {
		HttpResponse<String> answer = this.caller.get("/api/v1/me");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
		assertThat(Caller.json(answer).get("code").asString()).isEqualTo("token.required");
	}

	@Test
	void refusesAlteredTokenBeforeAnyServiceSeesIt() {
		String token = this.caller.token("pasc");
		String[] parts = token.split("\\.");
		String forged = parts[0] + "." + Caller.claims(token).toString().hashCode() + "." + parts[2];

		for (String bad : List.of(forged, "nonsense", "a b", "é", "", parts[0] + "." + parts[1] + ".")) {
			HttpResponse<String> answer = this.caller.get("/api/v1/networks", "Authorization", "Bearer " + bad,
					"Accept-Language", "en");
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
			assertThat(Caller.json(answer).get("code").asString()).isEqualTo("token.invalid");
			assertThat(Caller.json(answer).get("title").asString()).isEqualTo("Token not valid");
		}
		assertThat(Surroundings.ORGANISATION.questions()).isEmpty();
	}

	@Test
	void publishesOnlyThePublicHalfOfItsKey() {
		JsonNode key = Caller.json(this.caller.get("/oauth2/jwks")).get("keys").get(0);

		assertThat(key.get("kty").asString()).isEqualTo("RSA");
		assertThat(key.has("d")).isFalse();
		assertThat(key.has("p")).isFalse();
	}

	@Test
	void signsWithKeyThatTheGatewayItselfAccepts() {
		String subject = this.decoder.decode(this.caller.token("pasc")).getSubject();

		assertThat(subject).isEqualTo("pasc");
	}

	@Test
	void describesItselfByOpenIdDiscovery() {
		JsonNode description = Caller.json(this.caller.get("/.well-known/openid-configuration"));

		assertThat(description.get("issuer").asString()).isEqualTo(GATEWAY);
		assertThat(description.get("end_session_endpoint").asString()).isEqualTo(GATEWAY + "/connect/logout");
	}

}
