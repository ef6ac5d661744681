package org.faitiere.gateway;

import java.net.http.HttpResponse;
import java.util.Map;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.SignIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People sign in through the page with authorization code and proof key.
 */
class SignInIT extends GatewayTest {

	private static final String PASSWORD = "faitiere-local";

	private final SignIn signIn = new SignIn(this.caller, GATEWAY);

	@Test
	void signsPersonInAndGivesTokens() {
		HttpResponse<String> start = this.signIn.authorize();
		HttpResponse<String> login = this.signIn.logIn("cnsc-togo@faitiere.test", PASSWORD);
		HttpResponse<String> redirect = this.caller.get(SignIn.location(login), "Accept", "text/html");
		HttpResponse<String> tokens = this.signIn.redeem(SignIn.code(redirect));

		assertThat(SignIn.location(start)).endsWith("/login");
		assertThat(SignIn.location(login)).contains("/oauth2/authorize?");
		assertThat(SignIn.location(redirect)).startsWith(GATEWAY + "/signed-in?code=").endsWith("&state=here");
		JsonNode access = Caller.claims(Caller.json(tokens).get("access_token").asString());
		JsonNode id = Caller.claims(Caller.json(tokens).get("id_token").asString());
		assertThat(Caller.json(tokens).get("expires_in").asInt()).isBetween(890, 900);
		assertThat(Caller.json(tokens).has("refresh_token")).isFalse();
		assertThat(access.get("sub").asString()).isEqualTo("cnsc-togo@faitiere.test");
		assertThat(access.get("name").asString()).isEqualTo("Administration CNSC-Togo");
		assertThat(access.get("grants").get(0).get("network").asString()).isEqualTo("cnsc-togo");
		assertThat(access.get("scope").valueStream().map(JsonNode::asString)).contains("activities:write", "openid")
			.doesNotContain("admin");
		assertThat(id.get("email").asString()).isEqualTo("cnsc-togo@faitiere.test");
		assertThat(id.has("grants")).isFalse();
	}

	@Test
	void givesPlatformAdministratorAllRights() {
		JsonNode access = accessOf("ADMIN@faitiere.test");

		assertThat(access.get("platform_administrator").asBoolean()).isTrue();
		assertThat(access.get("scope").valueStream().map(JsonNode::asString)).contains("admin");
	}

	@Test
	void givesPersonOfTwoNetworksBothRoles() {
		JsonNode access = accessOf("secretariat@faitiere.test");

		assertThat(access.get("grants").valueStream().map((grant) -> grant.get("network").asString()))
			.containsExactly("cnsc-togo", "fct-togo");
		assertThat(access.get("grants").valueStream().map((grant) -> grant.get("role").asString()))
			.containsOnly("OFFICER");
	}

	@Test
	void givesNewSessionToWhoSignsInAndKeepsItFromScriptsAndOtherSites() {
		String before = cookie(this.caller.get("/login?lang=fr", "Accept", "text/html"));
		HttpResponse<String> login = this.signIn.logIn("pasc@faitiere.test", PASSWORD);
		HttpResponse<String> withOldCookie = new Caller(GATEWAY).get(
				"/oauth2/authorize?response_type=code&client_id=admin-ui&prompt=none&scope=openid&redirect_uri="
						+ GATEWAY + "/silent-renew&code_challenge_method=S256&code_challenge=" + SignIn.VERIFIER,
				"Cookie", before);

		assertThat(before).startsWith("faitiere=").contains("; HttpOnly", "; SameSite=Lax");
		assertThat(cookie(login)).startsWith("faitiere=").isNotEqualTo(before);
		assertThat(SignIn.location(withOldCookie)).contains("error=login_required");
	}

	@Test
	void tellsWrongNameAndWrongPasswordAlike() {
		HttpResponse<String> wrongPassword = this.signIn.logIn("pasc@faitiere.test", "guess");
		HttpResponse<String> wrongName = this.signIn.logIn("nobody@faitiere.test", "guess");

		assertThat(SignIn.location(wrongName)).isEqualTo(SignIn.location(wrongPassword)).contains("/login?error");
		assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
	}

	@Test
	void dropsScopeThatPersonMayNotHave() {
		this.signIn.logIn("pasc@faitiere.test", PASSWORD);
		HttpResponse<String> redirect = this.signIn.authorize("scope", "openid admin reports:read");

		HttpResponse<String> tokens = this.signIn.redeem(SignIn.code(redirect));

		assertThat(Caller.json(tokens).get("scope").asString().split(" ")).containsExactlyInAnyOrder("openid",
				"reports:read");
	}

	@Test
	void takesCodeOnlyOnceAndOnlyWithItsVerifier() {
		this.signIn.logIn("pasc@faitiere.test", PASSWORD);
		String stolen = SignIn.code(this.signIn.authorize());
		String code = SignIn.code(this.signIn.authorize());

		HttpResponse<String> withoutVerifier = this.signIn.redeem(stolen,
				"another-verifier-0123456789-0123456789-0123456789");
		HttpResponse<String> first = this.signIn.redeem(code);
		HttpResponse<String> second = this.signIn.redeem(code);
		HttpResponse<String> accessTokenAsCode = this.signIn.redeem(Caller.json(first).get("access_token").asString());

		assertThat(withoutVerifier.statusCode()).isEqualTo(400);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(Caller.json(second).get("error").asString()).isEqualTo("invalid_grant");
		assertThat(Caller.json(accessTokenAsCode).get("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void refusesRequestWithoutProofKeyAndForeignAddress() {
		this.signIn.logIn("pasc@faitiere.test", PASSWORD);

		HttpResponse<String> foreign = this.signIn.authorize("redirect_uri", "https://example.org/signed-in");
		HttpResponse<String> withoutProof = this.caller.get("/oauth2/authorize?response_type=code&client_id=admin-ui"
				+ "&scope=openid&redirect_uri=" + GATEWAY + "/signed-in", "Accept", "text/html");

		assertThat(foreign.statusCode()).isEqualTo(400);
		assertThat(SignIn.location(withoutProof)).contains("error=invalid_request");
	}

	@Test
	void answersSilentRenewalWithoutAnyPage() {
		HttpResponse<String> before = this.signIn.authorize("prompt", "none", "redirect_uri",
				GATEWAY + "/silent-renew");
		this.signIn.logIn("pasc@faitiere.test", PASSWORD);
		HttpResponse<String> after = this.signIn.authorize("prompt", "none", "redirect_uri", GATEWAY + "/silent-renew");
		HttpResponse<String> page = this.caller.get("/silent-renew?code=x", "Accept", "text/html");

		assertThat(SignIn.location(before)).startsWith(GATEWAY + "/silent-renew?error=login_required");
		assertThat(SignIn.location(after)).startsWith(GATEWAY + "/silent-renew?code=");
		assertThat(page.body()).contains("silent page");
		for (HttpResponse<String> framed : new HttpResponse[] { after, page }) {
			assertThat(framed.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
			assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
				.contains("frame-ancestors 'self'");
		}
	}

	@Test
	void signsOutForTheApplication() {
		this.signIn.logIn("pasc@faitiere.test", PASSWORD);
		HttpResponse<String> tokens = this.signIn.redeem(SignIn.code(this.signIn.authorize()));

		HttpResponse<String> logout = this.caller.get("/connect/logout?" + Caller.encode(Map.of("id_token_hint",
				Caller.json(tokens).get("id_token").asString(), "post_logout_redirect_uri", GATEWAY + "/")));

		assertThat(SignIn.location(logout)).isEqualTo(GATEWAY + "/");
		assertThat(SignIn.location(this.signIn.authorize("prompt", "none"))).contains("error=login_required");
	}

	@Test
	void signsOutThroughThePage() {
		this.signIn.logIn("pasc@faitiere.test", PASSWORD);
		HttpResponse<String> page = this.caller.get("/logout", "Accept", "text/html");

		HttpResponse<String> logout = this.caller.post("/logout", Map.of("_csrf", SignIn.csrf(page)));

		assertThat(SignIn.location(logout)).endsWith("/login?signed-out");
		assertThat(SignIn.location(this.signIn.authorize("prompt", "none"))).contains("error=login_required");
	}

	@Test
	void tellsUserInfo() {
		this.signIn.logIn("fct-togo@faitiere.test", PASSWORD);
		HttpResponse<String> tokens = this.signIn.redeem(SignIn.code(this.signIn.authorize()));

		HttpResponse<String> answer = this.caller.get("/userinfo", "Authorization",
				"Bearer " + Caller.json(tokens).get("access_token").asString());

		assertThat(Caller.json(answer).get("name").asString())
			.isEqualTo("Administration Faîtière des Communes du Togo");
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers().firstValue("Set-Cookie").orElse("");
	}

	private JsonNode accessOf(String email) {
		this.signIn.logIn(email, PASSWORD);
		HttpResponse<String> tokens = this.signIn.redeem(SignIn.code(this.signIn.authorize()));
		return Caller.claims(Caller.json(tokens).get("access_token").asString());
	}

}
