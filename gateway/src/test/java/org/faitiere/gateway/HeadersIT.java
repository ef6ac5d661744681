package org.faitiere.gateway;

import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Backend.Question;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said about a request on its way there and back.
 */
class HeadersIT extends GatewayTest {

	@Test
	void takesRequestIdOfCaller() {
		HttpResponse<String> answer = this.caller.get("/api/v1/networks", "X-Request-Id", "partner-42.a_b");

		assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("partner-42.a_b");
		assertThat(Surroundings.ORGANISATION.lastQuestion().headers().get("X-Request-Id"))
			.containsExactly("partner-42.a_b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "with space", "a=b", "<script>",
			"0123456789012345678901234567890123456789012345678901234567890123456789" })
	void makesRequestIdWhereCallersIsNotUsable(String offered) {
		Surroundings.ORGANISATION.answers((exchange) -> {
			exchange.getResponseHeaders().set("X-Request-Id", "of the service");
			exchange.sendResponseHeaders(204, -1);
		});

		HttpResponse<String> answer = this.caller.get("/api/v1/networks", "X-Request-Id", offered);

		assertThat(answer.headers().allValues("X-Request-Id")).singleElement()
			.satisfies((id) -> assertThat(id).matches("[0-9a-f-]{36}"));
		assertThat(Surroundings.ORGANISATION.lastQuestion().headers().get("X-Request-Id"))
			.isEqualTo(answer.headers().allValues("X-Request-Id"));
	}

	@Test
	void saysItselfWhereTheRequestCameFrom() {
		this.caller.get("/api/v1/networks", "X-Forwarded-For", "203.0.113.9, 127.0.0.1", "X-Forwarded-Prefix", "/evil",
				"Forwarded", "for=203.0.113.9", "Cookie", "faitiere=session-of-somebody");

		Question question = Surroundings.ORGANISATION.lastQuestion();
		assertThat(question.headers().get("X-Forwarded-Host")).containsExactly("localhost");
		assertThat(question.headers().get("X-Forwarded-Port")).containsExactly(Integer.toString(PORT));
		assertThat(question.headers().get("X-Forwarded-Proto")).containsExactly("http");
		assertThat(question.headers().get("X-Forwarded-For")).hasSize(1);
		assertThat(question.headers()).doesNotContainKeys("X-forwarded-prefix", "Forwarded", "Cookie");
	}

	@Test
	void dropsHeadersThatConcernOnlyOneConnection() {
		Surroundings.PROJECT.answers((exchange) -> {
			exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic");
			exchange.getResponseHeaders().set("X-Powered-By", "somebody");
			exchange.sendResponseHeaders(204, -1);
		});

		HttpResponse<String> answer = this.caller.get("/api/v1/projects", "TE", "trailers", "Proxy-Authorization", "x");

		assertThat(Surroundings.PROJECT.lastQuestion().headers()).doesNotContainKeys("Te", "Proxy-authorization");
		assertThat(answer.headers().map()).doesNotContainKeys("proxy-authenticate", "x-powered-by");
	}

	@Test
	void passesTagsAndLocationOnButNoCookieAndNoSecondSecurityHeader() {
		Surroundings.PROJECT.answers((exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"7\"");
			exchange.getResponseHeaders().set("Location", "/api/v1/projects/1");
			exchange.getResponseHeaders().set("Set-Cookie", "mine=1");
			exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
			exchange.sendResponseHeaders(201, -1);
		});

		HttpResponse<String> answer = this.caller.post("/api/v1/projects", "application/json", "{}");

		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
		assertThat(answer.headers().firstValue("Location")).contains("/api/v1/projects/1");
		assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

}
