package org.faitiere.gateway;

import java.net.http.HttpResponse;
import java.util.Map;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.Ports;
import org.faitiere.gateway.testing.StartedGateway;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits per client.
 */
class LimitIT extends StartedGateway {

	private static final int PORT = Ports.free();

	private static final String GATEWAY = "http://localhost:" + PORT;

	private final Caller partner = new Caller(GATEWAY);

	@DynamicPropertySource
	static void lowLimits(DynamicPropertyRegistry properties) {
		register(properties, GATEWAY, PORT);
		properties.add("faitiere.gateway.limits.signed-in.requests", () -> 1);
		properties.add("faitiere.gateway.limits.signed-in.period", () -> "1h");
		properties.add("faitiere.gateway.limits.signed-in.burst", () -> 5);
		properties.add("faitiere.gateway.limits.anonymous.requests", () -> 1);
		properties.add("faitiere.gateway.limits.anonymous.period", () -> "1h");
		properties.add("faitiere.gateway.limits.anonymous.burst", () -> 20);
	}

	@Test
	void countsEachClientOnItsOwn() {
		String busy = "Bearer " + this.partner.token("pasc");
		String quiet = "Bearer " + this.partner.token("fct-togo");

		for (int call = 1; call <= 5; call++) {
			HttpResponse<String> within = this.partner.get("/api/v1/projects", "Authorization", busy);
			assertThat(within.statusCode()).isEqualTo(200);
			assertThat(within.headers().firstValue("RateLimit-Limit")).contains("5");
			assertThat(within.headers().firstValueAsLong("RateLimit-Remaining")).hasValue(5 - call);
			assertThat(within.headers().firstValueAsLong("RateLimit-Reset").orElseThrow()).isPositive();
		}
		HttpResponse<String> over = this.partner.get("/api/v1/projects", "Authorization", busy, "Accept-Language",
				"en");
		HttpResponse<String> other = this.partner.get("/api/v1/projects", "Authorization", quiet);

		assertThat(over.statusCode()).isEqualTo(429);
		assertThat(over.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(3000L, 3600L);
		assertThat(Caller.json(over).get("code").asString()).isEqualTo("limit.exceeded");
		assertThat(Caller.json(over).get("title").asString()).isEqualTo("Too many requests");
		assertThat(other.statusCode()).isEqualTo(200);
		assertThat(Surroundings.PROJECT.questions()).hasSize(6);
	}

	@Test
	void limitsAnonymousByAddressAndThoseWithBadTokensToo() {
		String[] neighbour = { "X-Forwarded-For", "203.0.113.7" };
		HttpResponse<String> last = this.partner.get("/api/v1/projects", neighbour);
		for (int call = 0; call < 20; call++) {
			last = this.partner.get("/api/v1/projects", neighbour);
		}
		HttpResponse<String> guess = this.partner.get("/api/v1/projects", "X-Forwarded-For", "203.0.113.7",
				"Authorization", "Bearer guess");
		HttpResponse<String> secret = this.partner.post("/oauth2/token", Map.of("grant_type", "client_credentials"),
				neighbour);
		HttpResponse<String> elsewhere = this.partner.get("/api/v1/projects", "X-Forwarded-For", "203.0.113.8");

		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(guess.statusCode()).isEqualTo(429);
		assertThat(secret.statusCode()).isEqualTo(429);
		assertThat(elsewhere.statusCode()).isEqualTo(200);
	}

}
