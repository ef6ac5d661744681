package org.faitiere.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.Ports;
import org.faitiere.gateway.testing.SignIn;
import org.faitiere.gateway.testing.StartedGateway;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is sent to one gateway now and to another a moment later does not notice.
 */
class TwoGatewaysIT extends StartedGateway {

	private static final int PORT = Ports.free();

	private static final int OTHER_PORT = Ports.free();

	private static final String ONE = "http://localhost:" + PORT;

	private static final String OTHER = "http://localhost:" + OTHER_PORT;

	private static final Map<String, String> SETTINGS = Map.of("faitiere.gateway.limits.signed-in.requests", "1",
			"faitiere.gateway.limits.signed-in.period", "1h", "faitiere.gateway.limits.signed-in.burst", "20",
			"faitiere.gateway.limits.sign-in-name.burst", "6", "faitiere.gateway.limits.exchange", "100ms",
			"faitiere.gateway.signing-keys.lead", "5s", "faitiere.gateway.signing-keys.check", "200ms");

	private static ConfigurableApplicationContext second;

	private final Caller atOne = new Caller(ONE);

	private final Caller atOther = new Caller(OTHER);

	@DynamicPropertySource
	static void lowLimits(DynamicPropertyRegistry properties) {
		register(properties, ONE, PORT);
		SETTINGS.forEach((name, value) -> properties.add(name, () -> value));
	}

	@BeforeAll
	static void startTheOther() {
		List<String> arguments = new ArrayList<>();
		SETTINGS.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		settingsOf(ONE, OTHER_PORT).forEach((name, value) -> arguments.add("--" + name + "=" + value));
		second = new SpringApplicationBuilder(GatewayApplication.class).profiles("local")
			.run(arguments.toArray(String[]::new));
	}

	@AfterAll
	static void stopTheOther() {
		second.close();
	}

	@Test
	void goesOnAtTheOtherGatewayAfterSigningInAtOne() {
		SignIn browserAtOne = new SignIn(this.atOne, ONE);
		SignIn browserAtOther = new SignIn(this.atOne.movedTo(OTHER), ONE);

		HttpResponse<String> start = browserAtOne.authorize();
		HttpResponse<String> login = browserAtOther.logIn("cnsc-togo@faitiere.test", "faitiere-local");
		String code = SignIn.code(browserAtOne.authorize());
		HttpResponse<String> tokens = browserAtOther.redeem(code);
		HttpResponse<String> again = browserAtOne.redeem(code);

		assertThat(SignIn.location(start)).endsWith("/login");
		assertThat(SignIn.location(login)).contains("/oauth2/authorize?");
		assertThat(tokens.statusCode()).isEqualTo(200);
		assertThat(Caller.json(again).get("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void signsOutEverywhere() {
		SignIn browserAtOne = new SignIn(this.atOne, ONE);
		Caller moved = this.atOne.movedTo(OTHER);
		SignIn browserAtOther = new SignIn(moved, ONE);
		browserAtOne.logIn("pasc@faitiere.test", "faitiere-local");
		HttpResponse<String> tokens = browserAtOther.redeem(SignIn.code(browserAtOne.authorize()));

		HttpResponse<String> logout = this.atOne.get("/connect/logout?" + Caller.encode(Map.of("id_token_hint",
				Caller.json(tokens).get("id_token").asString(), "post_logout_redirect_uri", ONE + "/")));

		assertThat(SignIn.location(logout)).isEqualTo(ONE + "/");
		assertThat(SignIn.location(browserAtOther.authorize("prompt", "none"))).contains("error=login_required");
	}

	@Test
	void reachesOneLimitAtBoth() {
		String token = "Bearer " + this.atOne.token("fct-togo");

		Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(() -> {
			HttpResponse<String> here = this.atOne.get("/api/v1/projects", "Authorization", token);
			return here.statusCode() == 429;
		});
		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(this.atOther.get("/api/v1/projects", "Authorization", token).statusCode())
				.isEqualTo(429));

		// the other one may have let a few through before it heard of the rest
		assertThat(Surroundings.PROJECT.questions().size()).isBetween(20, 39);
	}

	@Test
	void limitsGuessesAtOnePersonFromEverywhere() {
		for (int guess = 0; guess < 6; guess++) {
			String address = "203.0.113." + guess;
			assertThat(guess(guess % 2 == 0 ? this.atOne : this.atOther, address).statusCode()).isEqualTo(302);
		}

		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(guess(this.atOther, "203.0.113.77").statusCode()).isEqualTo(429));
	}

	@Test
	void acceptsTokensOfBothKeysAtBothWhileKeysChange() {
		String admin = "Bearer " + this.atOne.token("operateur");
		String before = this.atOne.token("pasc");

		HttpResponse<String> rotation = this.atOther.post("/api/v1/signing-keys/rotations", "application/json", "{}",
				"Authorization", admin);
		HttpResponse<String> again = this.atOne.post("/api/v1/signing-keys/rotations", "application/json", "{}",
				"Authorization", admin);

		assertThat(rotation.statusCode()).isEqualTo(202);
		assertThat(states(rotation)).endsWith("SIGNING", "WAITING");
		assertThat(Caller.json(again).get("items")).hasSameSizeAs(Caller.json(rotation).get("items"));
		String waiting = Caller.json(rotation).get("items").valueStream().toList().getLast().get("id").asString();
		for (Caller gateway : List.of(this.atOne, this.atOther)) {
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> waiting.equals(Caller.header(gateway.token("observatoire")).get("kid").asString()));
			assertThat(this.atOne.get("/api/v1/me", "Authorization", "Bearer " + gateway.token("observatoire"))
				.statusCode()).isEqualTo(200);
			assertThat(gateway.get("/api/v1/me", "Authorization", "Bearer " + before).statusCode()).isEqualTo(200);
			assertThat(gateway.get("/oauth2/jwks").body()).contains(waiting)
				.contains(Caller.header(before).get("kid").asString());
		}
	}

	@Test
	void withdrawsKeysAtBoth() {
		String admin = "Bearer " + this.atOne.token("operateur");
		String before = this.atOne.token("conascipal");

		HttpResponse<String> withdrawal = this.atOne.post("/api/v1/signing-keys/rotations", "application/json",
				"{\"withdraw\": true}", "Authorization", admin);

		assertThat(states(withdrawal)).containsExactly("SIGNING");
		for (Caller gateway : List.of(this.atOne, this.atOther)) {
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(
						() -> assertThat(gateway.get("/api/v1/me", "Authorization", "Bearer " + before).statusCode())
							.isEqualTo(401));
			// The other one looks for new keys every two seconds, and this one signs at
			// once.
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.until(() -> this.atOther.get("/api/v1/me", "Authorization", "Bearer " + gateway.token("conascipal"))
					.statusCode() == 200);
		}
	}

	@Test
	void showsKeysToWhoRunsThePlatformOnly() {
		String partner = "Bearer " + this.atOne.token("pasc");

		assertThat(this.atOne.get("/api/v1/signing-keys", "Authorization", partner).statusCode()).isEqualTo(403);
		assertThat(this.atOne.get("/api/v1/signing-keys").statusCode()).isEqualTo(401);
		assertThat(this.atOne.post("/api/v1/signing-keys/rotations", "application/json", "{}", "Authorization", partner)
			.statusCode()).isEqualTo(403);
	}

	private static List<String> states(HttpResponse<String> keys) {
		return Caller.json(keys).get("items").valueStream().map((JsonNode key) -> key.get("state").asString()).toList();
	}

	private static HttpResponse<String> guess(Caller gateway, String address) {
		HttpResponse<String> page = gateway.get("/login?lang=fr", "Accept", "text/html");
		return gateway.post("/login", Map.of("username", "plan-togo-influenceurs@faitiere.test", "password", "guess",
				"_csrf", SignIn.csrf(page)), "X-Forwarded-For", address);
	}

}
