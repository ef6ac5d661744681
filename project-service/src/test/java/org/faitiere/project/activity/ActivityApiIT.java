package org.faitiere.project.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.faitiere.project.Api;
import org.faitiere.project.ProjectServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Activities over HTTP, from the plan to the checked result.
 */
@ProjectServiceTest
class ActivityApiIT {

	@Autowired
	private Api api;

	private String network;

	@BeforeEach
	void register() {
		this.network = this.api.someNetwork();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-29", "2023-12-31", "2024-01-01", "2024-03-10", "2011-12-30" })
	void keepsADayAsItIs(String day) {
		Api.Answer answer = this.api.post("/api/v1/activities", this.network,
				training("\"startDate\":\"" + day + "\",\"endDate\":\"" + day + "\""));

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("/startDate")).isEqualTo(day);
		assertThat(answer.text("/endDate")).isEqualTo(day);
	}

	@Test
	void leadsATrainingFromPlanToValidation() {
		Api.Answer planned = this.api.post("/api/v1/activities", this.network, training(""));
		String path = planned.location();

		Api.Answer reported = this.api.post(path + "/report", this.network, null);
		Api.Answer returned = this.api.post(path + "/return", this.network, "{\"comment\":\"Il manque la liste.\"}");
		Api.Answer again = this.api.post(path + "/report", this.network, null);
		Api.Answer validated = this.api.post(path + "/validate", this.network, null);

		assertThat(planned.status()).isEqualTo(201);
		assertThat(planned.text("/status")).isEqualTo("PLANNED");
		assertThat(planned.text("/title/fr")).isEqualTo("Formation");
		assertThat(Stream.of(reported, returned, again, validated).map((it) -> it.text("/status")))
			.containsExactly("REPORTED", "RETURNED", "REPORTED", "VALIDATED");
		assertThat(returned.text("/returnComment")).isEqualTo("Il manque la liste.");
		assertThat(again.body().has("returnComment")).isFalse();
		assertThat(validated.etag()).isEqualTo("\"5\"");
	}

	@Test
	void reportsAtOnceOnABadLine() {
		Api.Answer reported = this.api.post("/api/v1/activities", this.network, training("\"status\":\"REPORTED\""));

		assertThat(reported.status()).isEqualTo(201);
		assertThat(reported.text("/status")).isEqualTo("REPORTED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"type":"DANCE"                                              | 400 | type
			"type":3                                                    | 400 | type
			"occurrences":99999999999                                   | 400 | occurrences
			"participants":[{"count":10},{"count":5,"sex":"OTHER"}]     | 400 | participants[1].sex
			"participants":[{"count":"many"}]                           | 400 | participants[0].count
			"participants":[{"count":2.5}]                              | 400 | participants[0].count
			"participants":[{"sex":"FEMALE"}]                           | 400 | participants[0].count
			"participants":[null]                                       | 400 | participants
			"participants":[{"count":-3}]                               | 422 | participants[0].count
			"startDate":"2024-02-22","endDate":"2024-02-21"             | 422 | endDate
			"startDate":"2024-02-30"                                    | 422 | startDate
			"startDate":"2023-02-29"                                    | 422 | startDate
			"startDate":"2024-02-29","endDate":"2023-02-29"             | 422 | endDate
			"locations":[{"country":"TG","region":"TG-X"}]              | 422 | locations[0].region
			"locations":[{"country":"ML","region":"TG-K"}]              | 422 | locations[0].region
			"topics":["governance","football"]                          | 422 | topics[1]
			"title":""                                                  | 422 | title
			"status":"VALIDATED"                                        | 422 | status
			"occurrences":0                                             | 422 | occurrences
			"projectId":"none"                                          | 422 | projectId
			"organisers":[{}]                                           | 422 | organisers[0].name
			""")
	void namesTheFieldOfBadInput(String field, int status, String path) {
		Api.Answer refused = this.api.post("/api/v1/activities", this.network, training(field));

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
		assertThat(refused.text("/errors/0/field")).startsWith(path);
		assertThat(refused.text("/errors/0/message")).isNotBlank().isNotEqualTo(refused.text("/errors/0/code"));
		assertThat(
				this.api.get("/api/v1/activities?network=" + this.network, this.network).body().at("/total").asLong())
			.isZero();
	}

	@Test
	void speaksTheReadersLanguage() {
		String body = training("\"occurrences\":0");

		Api.Answer french = this.api.post("/api/v1/activities", this.network, body);
		Api.Answer english = this.api.send(HttpMethod.POST, "/api/v1/activities", TestTokens.partner(this.network),
				body, Map.of("Accept-Language", "en-GB, fr;q=0.5"));

		assertThat(french.text("/title")).isEqualTo("Règle non respectée");
		assertThat(english.text("/title")).isEqualTo("Rule broken");
	}

	@Test
	void answersBrokenJsonWithAProblem() {
		Api.Answer refused = this.api.post("/api/v1/activities", this.network, "{\"title\":");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("/code")).isEqualTo("request.malformed");
	}

	@Test
	void createsNothingTwiceUnderOneKey() {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		String token = TestTokens.partner(this.network);

		Api.Answer first = this.api.send(HttpMethod.POST, "/api/v1/activities", token, training(""), key);
		Api.Answer again = this.api.send(HttpMethod.POST, "/api/v1/activities", token, training(""), key);
		Api.Answer other = this.api.send(HttpMethod.POST, "/api/v1/activities", token, training("\"occurrences\":2"),
				key);

		assertThat(again).isEqualTo(first);
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text("/code")).isEqualTo("idempotency.keyReused");
		assertThat(this.api.get("/api/v1/activities?network=" + this.network, this.network).body().at("/items"))
			.hasSize(1);
	}

	@Test
	void letsAFormBeCorrectedUnderItsKey() {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		String token = TestTokens.partner(this.network);
		this.api.send(HttpMethod.POST, "/api/v1/activities", token, training("\"occurrences\":0"), key);

		Api.Answer corrected = this.api.send(HttpMethod.POST, "/api/v1/activities", token, training(""), key);

		assertThat(corrected.status()).isEqualTo(201);
	}

	@Test
	void createsOneOfManyRequestsAtOnceUnderOneKey() throws Exception {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		String token = TestTokens.partner(this.network);
		Callable<Integer> request = () -> this.api.send(HttpMethod.POST, "/api/v1/activities", token, training(""), key)
			.status();

		List<Integer> statuses;
		try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
			statuses = executor.invokeAll(Collections.nCopies(8, request))
				.stream()
				.map((it) -> it.resultNow())
				.toList();
		}

		assertThat(statuses).contains(201).isSubsetOf(201, 409);
		assertThat(this.api.get("/api/v1/activities?network=" + this.network, this.network).body().at("/items"))
			.hasSize(1);
	}

	@Test
	void updatesOnlyWhatTheCallerHasSeen() {
		String path = this.api.post("/api/v1/activities", this.network, training("")).location();
		String token = TestTokens.partner(this.network);

		Api.Answer without = this.api.send(HttpMethod.PUT, path, token, training(""), Map.of());
		Api.Answer corrected = this.api.send(HttpMethod.PUT, path, token, training("\"occurrences\":3"),
				Map.of("If-Match", "\"1\""));
		Api.Answer stale = this.api.send(HttpMethod.PUT, path, token, training(""), Map.of("If-Match", "\"1\""));
		Api.Answer deleted = this.api.send(HttpMethod.DELETE, path, token, null, Map.of("If-Match", "\"2\""));
		Api.Answer gone = this.api.get(path, this.network);

		assertThat(without.status()).isEqualTo(428);
		assertThat(corrected.body().at("/occurrences").asInt()).isEqualTo(3);
		assertThat(stale.status()).isEqualTo(412);
		assertThat(deleted.status()).isEqualTo(204);
		assertThat(gone.status()).isEqualTo(404);
	}

	@Test
	void refusesAStepThatTheStatusDoesNotAllow() {
		String path = this.api.post("/api/v1/activities", this.network, training("")).location();

		Api.Answer refused = this.api.post(path + "/validate", this.network, null);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("/code")).isEqualTo("activity.notValidatable");
	}

	@Test
	void hidesFromOthersWhatIsForTheNetworkOnly() {
		String hidden = this.api.post("/api/v1/activities", this.network, training("")).location();
		String open = this.api.post("/api/v1/activities", this.network, training("\"visibility\":\"PUBLIC\""))
			.location();
		String sensitive = this.api
			.post("/api/v1/activities", this.network, training("\"visibility\":\"PUBLIC\",\"sensitive\":true"))
			.location();
		String stranger = this.api.someNetwork();

		assertThat(this.api.get(hidden, stranger).status()).isEqualTo(404);
		assertThat(this.api.get(sensitive, stranger).status()).isEqualTo(404);
		assertThat(this.api.get(open, stranger).status()).isEqualTo(200);
		assertThat(this.api.post(hidden + "/report", stranger, null).status()).isEqualTo(404);
		assertThat(this.api.post(open + "/report", stranger, null).status()).isEqualTo(403);
		assertThat(this.api.send(HttpMethod.POST, open + "/report", null, null, Map.of()).status()).isEqualTo(401);
		assertThat(this.api.send(HttpMethod.GET, "/api/v1/activities?network=" + this.network, null, null, Map.of())
			.body()
			.at("/items")).hasSize(1);
	}

	@Test
	void keepsTheCommentOfAReturnWithinTheNetwork() {
		String path = this.api
			.post("/api/v1/activities", this.network, training("\"visibility\":\"PUBLIC\",\"status\":\"REPORTED\""))
			.location();
		this.api.post(path + "/return", this.network, "{\"comment\":\"Il manque la liste.\"}");
		String stranger = this.api.someNetwork();

		assertThat(this.api.get(path, this.network).text("/returnComment")).isEqualTo("Il manque la liste.");
		assertThat(this.api.get(path, stranger).body().has("returnComment")).isFalse();
		assertThat(this.api.get("/api/v1/activities?network=" + this.network, stranger).body().toString())
			.doesNotContain("Il manque la liste.");
	}

	@Test
	void demandsTheRoleThatAStepNeeds() {
		String path = this.api.post("/api/v1/activities", this.network, training("\"status\":\"REPORTED\"")).location();
		String reporter = TestTokens.member("reporter", this.network, "REPORTER");
		String viewer = TestTokens.member("viewer", this.network, "VIEWER");

		assertThat(this.api.send(HttpMethod.POST, path + "/validate", reporter, null, Map.of()).status())
			.isEqualTo(403);
		assertThat(this.api.send(HttpMethod.POST, "/api/v1/activities", viewer, training(""), Map.of()).status())
			.isEqualTo(403);
		assertThat(this.api.send(HttpMethod.POST, "/api/v1/activities", reporter, training(""), Map.of()).status())
			.isEqualTo(201);
	}

	@Test
	void namesAnOrganiserThatIsRegistered() {
		String organisation = this.api.someOrganisation("Open Society Africa", "PUBLIC");
		String hidden = this.api.someOrganisation("Secret", "NETWORK");

		Api.Answer named = this.api.post("/api/v1/activities", this.network, training(
				"\"organisers\":[{\"organisationId\":\"%s\"},\"Plan International\"]".formatted(organisation)));
		Api.Answer refused = this.api.post("/api/v1/activities", this.network,
				training("\"organisers\":[{\"organisationId\":\"%s\"}]".formatted(hidden)));

		assertThat(named.text("/organisers/0/name")).isEqualTo("Open Society Africa");
		assertThat(named.text("/organisers/1/name")).isEqualTo("Plan International");
		assertThat(refused.text("/errors/0/field")).isEqualTo("organisers[0].organisationId");
	}

	@Test
	void pagesThroughAllActivitiesOnce() {
		for (String date : List.of("2007", "2007-05", "2024-02-22", "2019")) {
			this.api.post("/api/v1/activities", this.network, training("\"startDate\":\"" + date + "\""));
		}
		this.api.post("/api/v1/activities", this.network, training(""));

		List<String> dates = new ArrayList<>();
		String cursor = "";
		do {
			Api.Answer page = this.api.get("/api/v1/activities?limit=2&network=" + this.network + cursor, this.network);
			page.body().at("/items").forEach((item) -> dates.add(item.path("startDate").asString("")));
			cursor = page.body().has("next") ? "&cursor=" + page.text("/next") : "";
		}
		while (!cursor.isEmpty());

		assertThat(dates).containsExactly("2024-02-22", "2019", "2007-05", "2007", "");
	}

	@ParameterizedTest
	@CsvSource({ "limit=0,limit", "limit=201,limit", "limit=x,limit", "cursor=%25%25,cursor", "status=DONE,status" })
	void refusesABadPage(String query, String field) {
		Api.Answer refused = this.api.get("/api/v1/activities?" + query, this.network);

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("/errors/0/field")).isEqualTo(field);
	}

	private String training(String fields) {
		Map<String, String> defaults = new LinkedHashMap<>(
				Map.of("networkId", "\"" + this.network + "\"", "type", "\"TRAINING\"", "title", "\"Formation\""));
		defaults.keySet().removeIf((name) -> fields.contains("\"" + name + "\":") && !fields.contains("[{\"" + name));
		String rest = defaults.entrySet()
			.stream()
			.map((it) -> "\"" + it.getKey() + "\":" + it.getValue())
			.collect(Collectors.joining(","));
		return "{" + rest + (fields.isEmpty() ? "" : "," + fields) + "}";
	}

}
