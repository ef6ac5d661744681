package org.faitiere.organisation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Networks over HTTP.
 */
@ServiceTest
class NetworkApiIT {

	private static final String NETWORKS = "/api/v1/networks";

	@Autowired
	private Api api;

	@Test
	void answersToIdAndSlugForEverybody() {
		Api.Partner network = this.api.aNetwork("coalition");

		Api.Answer bySlug = this.api.anybody().get(NETWORKS + "/" + network.slug());
		Api.Answer byId = this.api.anybody().get(NETWORKS + "/" + network.id());

		assertThat(bySlug.status()).isEqualTo(200);
		assertThat(bySlug.header("ETag")).isEqualTo("\"1\"");
		assertThat(bySlug.body()).isEqualTo(byId.body());
		assertThat(bySlug.body().path("registeredMembers").asInt(-1)).isZero();
	}

	@Test
	void tellsWhereANewNetworkIs() {
		String slug = slug();

		Api.Answer created = this.api.with(TestTokens.partner(slug)).post(NETWORKS, network(slug));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.header("Location")).isEqualTo(NETWORKS + "/" + created.text("id"));
		assertThat(created.header("ETag")).isEqualTo("\"1\"");
		assertThat(created.text("mission.fr")).isEqualTo("Promouvoir la démocratie.");
	}

	@Test
	void isRegisteredByTheOperatorOrByItsOwnPartner() {
		Api.Caller operator = this.api.with(TestTokens.token("operateur", List.of("admin"), List.of(), false));
		Api.Caller administrator = this.api.with(TestTokens.platformAdministrator());

		assertThat(operator.post(NETWORKS, network(slug())).status()).isEqualTo(201);
		assertThat(administrator.post(NETWORKS, network(slug())).status()).isEqualTo(201);
		assertRefused(this.api.with(TestTokens.partner("another")).post(NETWORKS, network(slug())), 403,
				"access.denied");
		assertRefused(this.api.with(TestTokens.observer()).post(NETWORKS, network(slug())), 403, "access.scopeMissing");
		assertRefused(this.api.anybody().post(NETWORKS, network(slug())), 401, "token.required");
	}

	@Test
	void isNotRegisteredByAnOfficerOfItsSlug() {
		String slug = slug();

		Api.Answer refused = this.api.with(TestTokens.member("a@example.org", slug, "OFFICER"))
			.post(NETWORKS, network(slug));

		assertRefused(refused, 403, "access.denied");
	}

	@Test
	void refusesASlugThatIsTaken() {
		Api.Partner network = this.api.aNetwork("coalition");

		Api.Answer second = network.caller().post(NETWORKS, network(network.slug()));

		assertRefused(second, 409, "network.slugTaken");
		assertThat(second.text("detail")).contains(network.slug());
	}

	@Test
	void registersOnceForOneIdempotencyKey() {
		String slug = slug();
		Api.Caller partner = this.api.with(TestTokens.partner(slug));
		Map<String, String> key = Map.of("Idempotency-Key", "registration");

		Api.Answer first = partner.send(HttpMethod.POST, NETWORKS, network(slug), key);
		Api.Answer again = partner.send(HttpMethod.POST, NETWORKS, network(slug), key);
		Api.Answer other = partner.send(HttpMethod.POST, NETWORKS, network(slug()), key);

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertRefused(other, 422, "idempotency.keyReused");
	}

	@Test
	void isRevisedByItsAdministratorOnly() {
		Api.Partner network = this.api.aNetwork("coalition");
		String path = NETWORKS + "/" + network.slug();

		Api.Answer revised = network.caller().put(path, "\"1\"", network(network.slug()));

		assertThat(revised.status()).isEqualTo(200);
		assertThat(revised.header("ETag")).isEqualTo("\"2\"");
		assertThat(revised.text("mission.fr")).isEqualTo("Promouvoir la démocratie.");
		Api.Caller officer = this.api.with(TestTokens.member("a@example.org", network.slug(), "OFFICER"));
		assertRefused(officer.put(path, "\"2\"", network(network.slug())), 403, "access.denied");
		assertRefused(this.api.anybody().put(path, "\"2\"", network(network.slug())), 401, "token.required");
		assertThat(
				this.api.with(TestTokens.platformAdministrator()).put(path, "\"2\"", network(network.slug())).status())
			.isEqualTo(200);
	}

	@Test
	void isRevisedOnlyByWhoHasReadTheNewestVersion() {
		Api.Partner network = this.api.aNetwork("coalition");
		String path = NETWORKS + "/" + network.slug();
		network.caller().put(path, "\"1\"", network(network.slug()));

		Api.Answer blind = network.caller().send(HttpMethod.PUT, path, network(network.slug()), Map.of());
		Api.Answer stale = network.caller().put(path, "\"1\"", network(network.slug()));

		assertRefused(blind, 428, "version.required");
		assertRefused(stale, 412, "version.stale");
		assertThat(this.api.anybody().get(path).body().path("version").asInt()).isEqualTo(2);
	}

	@Test
	void takesBackWhatItAnswered() {
		Api.Partner network = this.api.aNetwork("coalition");
		String path = NETWORKS + "/" + network.slug();

		Api.Answer revised = network.caller().put(path, "\"1\"", this.api.anybody().get(path).body());

		assertThat(revised.status()).isEqualTo(200);
		assertThat(revised.text("name")).isEqualTo("Réseau " + network.slug());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"kind":"CLUB"                      | 400 | request.invalid     | kind          | unreadable
			"foundedYear":"long ago"           | 400 | request.invalid     | foundedYear   | unreadable
			"levels":["NATIONAL",null]         | 400 | request.invalid     | levels        | unreadable
			"objectives":[{"fr":3}]            | 422 | request.rulesBroken | name          | required
			"topics":["governance","unknown"]  | 422 | request.rulesBroken | topics[1]     | unknownCode
			"country":"Togo"                   | 422 | request.rulesBroken | country       | unknownCode
			"foundedYear":1700                 | 422 | request.rulesBroken | foundedYear   | between
			"declaredMembers":-1               | 422 | request.rulesBroken | declaredMembers | between
			""")
	void namesTheFieldThatIsWrong(String field, int status, String code, String path, String rule) {
		Api.Answer refused = this.api.with(TestTokens.platformAdministrator()).post(NETWORKS, "{" + field + "}");

		assertRefused(refused, status, code);
		List<String> errors = new ArrayList<>();
		refused.body()
			.path("errors")
			.forEach((error) -> errors.add(error.path("field").asString() + " " + error.path("code").asString()));
		assertThat(errors).as(refused.body().toString())
			.anySatisfy((error) -> assertThat(error).startsWith(path).endsWith(rule));
	}

	@Test
	void speaksTheReadersLanguage() {
		Api.Caller administrator = this.api.with(TestTokens.platformAdministrator());
		String wrong = "{\"slug\": \"a slug\", \"name\": \"Réseau\", \"kind\": \"COALITION\", \"foundedYear\": 1700}";

		Api.Answer french = administrator.post(NETWORKS, wrong);
		Api.Answer english = administrator.send(HttpMethod.POST, NETWORKS, wrong, Map.of("Accept-Language", "en"));

		assertThat(french.text("title")).isEqualTo("Règle non respectée");
		assertThat(french.text("errors.0.message")).startsWith("De 2 à 60 caractères");
		assertThat(french.text("errors.1.message")).contains("1800 et 20");
		assertThat(english.text("title")).isEqualTo("Rule broken");
		assertThat(english.text("errors.0.message")).startsWith("2 to 60 characters");
		assertThat(english.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void listsNetworksByNamePageByPage() {
		String prefix = "Zz" + UUID.randomUUID().toString().substring(0, 6);
		Api.Caller administrator = this.api.with(TestTokens.platformAdministrator());
		List.of(" Éa", " eb", " Ec")
			.forEach((name) -> administrator.post(NETWORKS,
					Map.of("name", prefix + name, "kind", "SUPPORT_PROGRAMME", "country", "TN")));

		List<String> names = new ArrayList<>();
		String next = "";
		do {
			Api.Answer page = this.api.anybody()
				.get(NETWORKS + "?country=TN&kind=SUPPORT_PROGRAMME&limit=2"
						+ (next.isEmpty() ? "" : "&cursor=" + next));
			page.body().path("items").forEach((network) -> names.add(network.path("name").asString()));
			next = page.text("next");
		}
		while (!next.isEmpty());

		assertThat(names).filteredOn((name) -> name.startsWith(prefix))
			.containsExactly(prefix + " Éa", prefix + " eb", prefix + " Ec");
	}

	@ParameterizedTest
	@CsvSource({ "limit=0,limit", "limit=201,limit", "limit=x,limit", "cursor=x,cursor", "kind=CLUB,kind" })
	void refusesOtherParameters(String query, String field) {
		Api.Answer refused = this.api.anybody().get(NETWORKS + "?" + query);

		assertRefused(refused, 400, "request.invalid");
		assertThat(refused.text("errors.0.field")).isEqualTo(field);
	}

	@Test
	void doesNotKnowOtherNetworks() {
		assertRefused(this.api.anybody().get(NETWORKS + "/" + slug()), 404, "resource.notFound");
		assertRefused(
				this.api.with(TestTokens.platformAdministrator()).put(NETWORKS + "/" + slug(), "\"1\"", network("a")),
				404, "resource.notFound");
	}

	private static void assertRefused(Api.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(answer.text("requestId")).isNotBlank();
	}

	private static String slug() {
		return "network-" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static Map<String, Object> network(String slug) {
		return Map.of("slug", slug, "name", "Concertation nationale", "acronym", "CN", "kind", "THEMATIC_NETWORK",
				"country", "TG", "foundedYear", 2002, "mission", "Promouvoir la démocratie.", "topics",
				List.of("governance"), "levels", List.of("NATIONAL"), "declaredMembers", 63);
	}

}
