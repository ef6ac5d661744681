package org.faitiere.project.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.faitiere.project.Api;
import org.faitiere.project.ProjectServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Projects, budgets and transactions over HTTP.
 */
@ProjectServiceTest
class ProjectApiIT {

	@Autowired
	private Api api;

	private String network;

	@BeforeEach
	void register() {
		this.network = this.api.someNetwork();
	}

	@Test
	void keepsTheIdsOfComponentsOverARevision() {
		Api.Answer registered = this.api.post("/api/v1/projects", this.network,
				project("\"components\":[{\"title\":\"Volet 1\"},{\"title\":\"Volet 2\"}]"));
		String second = registered.text("/components/1/id");

		Api.Answer revised = put(registered.location(),
				project("\"components\":[{\"id\":\"%s\",\"title\":\"Volet 2\"}]".formatted(second)), 1);

		assertThat(revised.status()).isEqualTo(200);
		assertThat(revised.text("/components/0/id")).isEqualTo(second);
		assertThat(revised.body().at("/components")).hasSize(1);
	}

	@Test
	void tiesActivitiesToItsComponents() {
		Api.Answer project = this.api.post("/api/v1/projects", this.network,
				project("\"components\":[{\"title\":\"Volet 1\"}]"));
		String activity = "{\"networkId\":\"%s\",\"type\":\"TRAINING\",\"title\":\"x\",\"projectId\":\"%s\",\"componentId\":\"%s\"}";

		Api.Answer tied = this.api.post("/api/v1/activities", this.network,
				activity.formatted(this.network, project.text("/id"), project.text("/components/0/id")));
		Api.Answer refused = this.api.post("/api/v1/activities", this.network,
				activity.formatted(this.network, project.text("/id"), "none"));
		Api.Answer listed = this.api.get("/api/v1/activities?project=" + project.text("/id"), this.network);

		assertThat(tied.status()).isEqualTo(201);
		assertThat(refused.text("/errors/0/field")).isEqualTo("componentId");
		assertThat(listed.body().at("/items")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"title":""                                                              | title
			"plannedStart":"2024","plannedEnd":"2023"                               | plannedEnd
			"participants":[{"name":"USAID"}]                                       | participants[0].role
			"participants":[{"role":"FUNDING"}]                                     | participants[0].name
			"sectors":[{"code":"92010"}]                                            | sectors[0].code
			"sectors":[{"code":"15150","percentage":"60"},{"code":"15151"}]         | sectors[1].percentage
			"sectors":[{"code":"15150","percentage":"60"}]                          | sectors
			"markers":[{"code":"13","significance":1}]                              | markers[0].code
			"markers":[{"code":"1"}]                                                | markers[0].significance
			"locations":[{}]                                                        | locations[0]
			"iatiIdentifier":"TN-RNE-1540791/F"                                     | iatiIdentifier
			"components":[{"title":""}]                                             | components[0].title
			""")
	void namesTheFieldOfBadInput(String field, String path) {
		Api.Answer refused = this.api.post("/api/v1/projects", this.network, project(field));

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
		assertThat(refused.text("/errors/0/field")).isEqualTo(path);
		assertThat(refused.text("/errors/0/message")).isNotBlank().isNotEqualTo(refused.text("/errors/0/code"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"periodStart":"2023-01-01","periodEnd":"2024-01-01","value":{"amount":"1","currency":"EUR"}} | periodEnd
					{"periodStart":"2023-12-31","periodEnd":"2023-01-01","value":{"amount":"1","currency":"EUR"}} | periodEnd
					{"periodStart":"2023","periodEnd":"2023-12-31","value":{"amount":"1","currency":"EUR"}}       | periodStart
					{"periodStart":"2023-01-01","periodEnd":"2023-12-31"}                                         | value
					{"periodStart":"2023-01-01","periodEnd":"2023-12-31","value":{"amount":"1 000","currency":"EUR"}} | value.amount
					{"periodStart":"2023-01-01","periodEnd":"2023-12-31","value":{"amount":"1","currency":"CFA"}} | value.currency
					""")
	void refusesABudgetThatBreaksARule(String budget, String path) {
		String project = this.api.post("/api/v1/projects", this.network, project("")).location();

		Api.Answer refused = this.api.post(project + "/budgets", this.network, budget);

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
		assertThat(refused.text("/errors/0/field")).isEqualTo(path);
	}

	@Test
	void takesABudgetOfAWholeYear() {
		String project = this.api.post("/api/v1/projects", this.network, project("")).location();

		Api.Answer added = this.api.post(project + "/budgets", this.network,
				"{\"periodStart\":\"2024-01-01\",\"periodEnd\":\"2024-12-31\",\"value\":{\"amount\":\"5\",\"currency\":\"XOF\"}}");
		Api.Answer removed = this.api.send(HttpMethod.DELETE, added.location(), TestTokens.partner(this.network), null,
				Map.of("If-Match", added.etag()));

		assertThat(added.status()).isEqualTo(201);
		assertThat(removed.body().at("/budgets")).isEmpty();
	}

	@Test
	void losesNoneOfSeveralBudgetsAddedAtOnce() throws Exception {
		String project = this.api.post("/api/v1/projects", this.network, project("")).location();
		String budget = "{\"periodStart\":\"2024-01-01\",\"periodEnd\":\"2024-12-31\",\"value\":{\"amount\":\"5\",\"currency\":\"XOF\"}}";
		Callable<Integer> request = () -> this.api.post(project + "/budgets", this.network, budget).status();

		List<Integer> statuses;
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			statuses = executor.invokeAll(Collections.nCopies(6, request)).stream().map(Future::resultNow).toList();
		}

		assertThat(statuses).containsOnly(201);
		assertThat(this.api.get(project + "/budgets", this.network).body().at("/items")).hasSize(6);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"type":"99"            | type
			"date":"2999-01-01"    | date
			"date":"2024-02"       | date
			"provider":{}          | provider.name
			""")
	void refusesATransactionThatBreaksARule(String field, String path) {
		String project = this.api.post("/api/v1/projects", this.network, project("")).location();

		Api.Answer refused = this.api.post(project + "/transactions", this.network,
				"{\"type\":\"1\",\"date\":\"2024-02-22\",\"value\":{\"amount\":\"1\",\"currency\":\"XOF\"}," + field
						+ "}");

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
		assertThat(refused.text("/errors/0/field")).isEqualTo(path);
	}

	@Test
	void keepsCurrenciesApart() {
		String project = this.api.post("/api/v1/projects", this.network, project("")).location();
		for (String value : List.of("{\"amount\":\"100\",\"currency\":\"EUR\"}",
				"{\"amount\":\"65000\",\"currency\":\"XOF\"}")) {
			this.api.post(project + "/transactions", this.network,
					"{\"type\":\"1\",\"date\":\"2024-02-22\",\"provider\":{\"name\":\"OSIWA\"},\"value\":" + value
							+ "}");
		}

		Api.Answer funding = this.api.get(project + "/funding", this.network);

		assertThat(funding.text("/received/amount")).isEqualTo("100.00");
		assertThat(funding.text("/otherCurrencies/0/received/amount")).isEqualTo("65000");
		assertThat(funding.body().has("budget")).isFalse();
	}

	@Test
	void refusesAStepThatTheStatusDoesNotAllow() {
		String project = this.api.post("/api/v1/projects", this.network, project("")).location();

		assertThat(this.api.post(project + "/suspend", this.network, null).text("/code"))
			.isEqualTo("project.notSuspendable");
		assertThat(this.api.post(project + "/start", this.network, "{\"date\":\"2024-02\"}").text("/status"))
			.isEqualTo("IMPLEMENTATION");
		assertThat(this.api.post(project + "/close", this.network, "{\"date\":\"2024-01-31\"}").text("/errors/0/field"))
			.isEqualTo("date");
		assertThat(this.api.post(project + "/cancel", this.network, null).text("/status")).isEqualTo("CANCELLED");
		assertThat(put(project, project(""), 3).text("/code")).isEqualTo("project.notRevisable");
	}

	@Test
	void hidesMoneyOfAProjectThatIsForTheNetworkOnly() {
		String hidden = this.api.post("/api/v1/projects", this.network, project("")).location();
		String stranger = this.api.someNetwork();

		assertThat(this.api.get(hidden + "/funding", stranger).status()).isEqualTo(404);
		assertThat(this.api.get(hidden + "/transactions", stranger).status()).isEqualTo(404);
		assertThat(this.api.get(hidden + "/budgets", stranger).status()).isEqualTo(404);
	}

	@Test
	void leavesProjectsToOfficers() {
		String reporter = TestTokens.member("reporter", this.network, "REPORTER");

		assertThat(this.api.send(HttpMethod.POST, "/api/v1/projects", reporter, project(""), Map.of()).status())
			.isEqualTo(403);
	}

	private Api.Answer put(String path, String body, int version) {
		return this.api.send(HttpMethod.PUT, path, TestTokens.partner(this.network), body,
				Map.of("If-Match", "\"" + version + "\""));
	}

	private String project(String fields) {
		String title = fields.startsWith("\"title\"") ? "" : ",\"title\":\"Appui\"";
		return "{\"networkId\":\"" + this.network + "\"" + title + (fields.isEmpty() ? "" : "," + fields) + "}";
	}

}
