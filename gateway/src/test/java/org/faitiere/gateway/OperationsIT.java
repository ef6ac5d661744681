package org.faitiere.gateway;

import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators see is behind a door of their own.
 */
class OperationsIT extends GatewayTest {

	@Value("${faitiere.gateway.operations.port}")
	private int port;

	@Test
	void showsOperatorsWhatHappens() {
		Surroundings.ORGANISATION.stop();
		this.caller.get("/api/v1/networks");
		Surroundings.ORGANISATION.start();

		HttpResponse<String> metrics = operations().get("/actuator/prometheus");

		assertThat(metrics.statusCode()).isEqualTo(200);
		assertThat(metrics.body()).contains("faitiere_limits_hit_total{limit=\"anonymous\"}",
				"resilience4j_circuitbreaker_state{", "http_server_requests_seconds_bucket{");
		assertThat(operations().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/", "/actuator/prometheus", "/%61ctuator/prometheus",
			"/actuator/%70rometheus", "/actuator/healthy" })
	void showsThePublicNothingButHealth(String path) {
		HttpResponse<String> answer = this.caller.get(path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("_total", "_links");
		assertThat(this.caller.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/api/v1/networks", "/login", "/oauth2/jwks" })
	void servesNothingElseToOperators(String path) {
		assertThat(operations().get(path).statusCode()).isEqualTo(404);
	}

	private Caller operations() {
		return new Caller("http://localhost:" + this.port);
	}

}
