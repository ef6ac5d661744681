package org.faitiere.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Backend;
import org.faitiere.gateway.testing.Backend.Question;
import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests find their service and come back unchanged.
 */
class RouteIT extends GatewayTest {

	@ParameterizedTest
	@ValueSource(strings = { "networks", "networks/pasc", "networks/pasc/memberships", "networks/pasc/topics",
			"organisations?q=femmes", "organisations/1/history", "memberships/1", "suggestions", "sharing-agreements/1",
			"codelists/regions?country=TG" })
	void asksOrganisationService(String path) {
		HttpResponse<String> answer = this.caller.get("/api/v1/" + path);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Surroundings.ORGANISATION.questions()).extracting(Question::uri).containsExactly("/api/v1/" + path);
		assertThat(Surroundings.PROJECT.questions()).isEmpty();
		assertThat(Surroundings.REPORTING.questions()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "projects", "projects/1/budgets", "activities/1", "publications/1/content", "calls",
			"networks/pasc/courses", "networks/pasc/courses/1" })
	void asksProjectService(String path) {
		this.caller.get("/api/v1/" + path);

		assertThat(Surroundings.PROJECT.questions()).extracting(Question::uri).containsExactly("/api/v1/" + path);
		assertThat(Surroundings.ORGANISATION.questions()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "key-figures?network=pasc&groupBy=month", "key-figures/provenance", "timeline", "funding",
			"indicators", "exports/activities.csv", "reports/project/1?format=pdf", "feed?after=1", "webhooks/1/replay",
			"status", "rebuilds/1", "dead-letters" })
	void asksReportingService(String path) {
		this.caller.get("/api/v1/" + path);

		assertThat(Surroundings.REPORTING.questions()).extracting(Question::uri).containsExactly("/api/v1/" + path);
	}

	@Test
	void keepsQueryAsItWasWritten() {
		this.caller.get("/api/v1/organisations?q=L%C3%A9gba%20%26%20fils&topic=a&topic=b&empty=");

		assertThat(Surroundings.ORGANISATION.lastQuestion().uri())
			.isEqualTo("/api/v1/organisations?q=L%C3%A9gba%20%26%20fils&topic=a&topic=b&empty=");
	}

	@Test
	void passesTokenBodyAndConditionOn() {
		String token = "Bearer " + this.caller.token("pasc");

		this.caller.send(this.caller
			.request("/api/v1/activities/1", "Authorization", token, "Content-Type", "application/json", "If-Match",
					"\"3\"", "Idempotency-Key", "k1", "Accept-Language", "en")
			.PUT(BodyPublishers.ofString("{\"title\":\"é\"}")));

		Question question = Surroundings.PROJECT.lastQuestion();
		assertThat(question.method()).isEqualTo("PUT");
		assertThat(question.body()).isEqualTo("{\"title\":\"é\"}");
		assertThat(question.headers().getFirst("Authorization")).isEqualTo(token);
		assertThat(question.headers().getFirst("If-Match")).isEqualTo("\"3\"");
		assertThat(question.headers().getFirst("Idempotency-Key")).isEqualTo("k1");
		assertThat(question.headers().getFirst("Accept-Language")).isEqualTo("en");
	}

	@Test
	void letsAnonymousThrough() {
		HttpResponse<String> answer = this.caller.get("/api/v1/networks");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Surroundings.ORGANISATION.lastQuestion().headers().containsKey("Authorization")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT" })
	void passesFormOn(String method) {
		this.caller.send(
				this.caller.request("/api/v1/suggestions?lang=fr", "Content-Type", "application/x-www-form-urlencoded")
					.method(method, BodyPublishers.ofString("name=L%C3%A9gba&kind=NGO")));

		assertThat(Surroundings.ORGANISATION.lastQuestion().uri()).isEqualTo("/api/v1/suggestions?lang=fr");
		assertThat(Surroundings.ORGANISATION.lastQuestion().body().split("&")).filteredOn((pair) -> !pair.isEmpty())
			.containsExactlyInAnyOrder("kind=NGO", "name=L%C3%A9gba");
	}

	@Test
	void passesProblemOfServiceOnUntouched() {
		String problem = "{\"type\":\"https://faitiere.org/problems/version.stale\",\"status\":412,\"code\":\"version.stale\"}";
		Surroundings.PROJECT.answers(Backend.answering(412, "application/problem+json", problem));

		HttpResponse<String> answer = this.caller.get("/api/v1/projects/1");

		assertThat(answer.statusCode()).isEqualTo(412);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).isEqualTo(problem);
	}

	@Test
	void followsNoRedirectOfService() {
		Surroundings.PROJECT.answers((exchange) -> {
			exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
			exchange.sendResponseHeaders(303, -1);
		});

		assertThat(this.caller.get("/api/v1/projects").statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@CsvSource({ ",fr,Introuvable", "fr-TG,fr,Introuvable", "'en;q=0.9,fr;q=0.1',en,Not found", "ewo,fr,Introuvable",
			"*,fr,Introuvable", "'en;;broken',fr,Introuvable" })
	void describesUnknownAddressInTheReadersLanguage(String accepted, String language, String title) {
		HttpResponse<String> answer = (accepted != null)
				? this.caller.get("/api/v1/nothing-here", "Accept-Language", accepted)
				: this.caller.get("/api/v1/nothing-here");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.headers().firstValue("Content-Language")).contains(language);
		assertThat(Caller.json(answer).get("title").asString()).isEqualTo(title);
		assertThat(Caller.json(answer).get("type").asString())
			.isEqualTo("https://faitiere.org/problems/resource.notFound");
		assertThat(Caller.json(answer).get("requestId").asString())
			.isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
	}

}
