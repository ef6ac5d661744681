package org.faitiere.organisation.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Organisations over HTTP: registering, changing, verifying, removing.
 */
@ServiceTest
class DirectoryApiIT {

	private static final String ORGANISATIONS = "/api/v1/organisations";

	@Autowired
	private Api api;

	private Api.Partner network;

	@BeforeEach
	void register() {
		this.network = this.api.aNetwork("network");
	}

	@Test
	void registersForTheOnlyNetworkOfTheCaller() {
		Api.Answer created = this.network.caller()
			.post(ORGANISATIONS, Map.of("name", "Femmes d'Évry", "kind", "WOMEN"));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.header("Location")).isEqualTo(ORGANISATIONS + "/" + created.text("id"));
		assertThat(created.text("networks.0")).isEqualTo(this.network.id());
		assertThat(created.text("visibility")).isEqualTo("NETWORK");
		assertThat(created.text("verification.status")).isEqualTo("DECLARED");
		assertThat(created.text("slug")).startsWith("femmes-d-evry");
	}

	@ParameterizedTest
	@CsvSource({ "networkId", "network" })
	void registersForTheNetworkThatIsNamed(String field) {
		Api.Caller administrator = this.api.with(TestTokens.platformAdministrator());

		Api.Answer created = administrator.post(ORGANISATIONS,
				Map.of("name", "Association", "kind", "NGO", field, this.network.slug()));

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.text("networks.0")).isEqualTo(this.network.id());
	}

	@Test
	void asksWhoseItIsWhenSeveralNetworksAreOpen() {
		Api.Answer refused = this.api.with(TestTokens.platformAdministrator())
			.post(ORGANISATIONS, Map.of("name", "Association", "kind", "NGO"));

		assertRefused(refused, 422, "request.rulesBroken");
		assertThat(refused.text("errors.0.field")).isEqualTo("networkId");
	}

	@Test
	void doesNotRegisterForOthers() {
		Map<String, String> organisation = Map.of("name", "Association", "kind", "NGO", "networkId", this.network.id());
		Api.Partner other = this.api.aNetwork("other");
		Api.Caller viewer = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "VIEWER"));
		Api.Caller reporter = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "REPORTER"));

		assertRefused(this.api.anybody().post(ORGANISATIONS, organisation), 401, "token.required");
		assertRefused(this.api.with(TestTokens.observer()).post(ORGANISATIONS, organisation), 403,
				"access.scopeMissing");
		assertRefused(other.caller().post(ORGANISATIONS, organisation), 403, "access.denied");
		assertRefused(viewer.post(ORGANISATIONS, organisation), 403, "access.denied");
		assertThat(reporter.post(ORGANISATIONS, organisation).status()).isEqualTo(201);
	}

	@Test
	void refusesAnUnknownNetwork() {
		Api.Answer refused = this.network.caller()
			.post(ORGANISATIONS, Map.of("name", "Association", "kind", "NGO", "networkId", "nobody"));

		assertRefused(refused, 422, "request.rulesBroken");
		assertThat(refused.text("errors.0.code")).isEqualTo("unknownReference");
	}

	@Test
	void tellsNamesakesApart() {
		String name = "Union " + this.network.slug();
		Api.Answer first = register(Map.of("name", name));
		Api.Answer second = register(Map.of("name", name));

		assertThat(second.text("slug")).isEqualTo(first.text("slug") + "-2");
		assertThat(this.api.anybody().get(ORGANISATIONS + "/" + second.text("slug")).text("id"))
			.isEqualTo(second.text("id"));
	}

	@Test
	void tellsNamesakesApartThatComeAtTheSameTime() throws Exception {
		String name = "Ensemble " + this.network.slug();
		List<Callable<String>> calls = IntStream.range(0, 4)
			.<Callable<String>>mapToObj((i) -> () -> register(Map.of("name", name)).text("slug"))
			.toList();

		List<String> slugs = new ArrayList<>();
		try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
			for (Future<String> slug : executor.invokeAll(calls)) {
				slugs.add(slug.get());
			}
		}

		assertThat(slugs).doesNotHaveDuplicates().allSatisfy((slug) -> assertThat(slug).startsWith("ensemble-"));
	}

	@Test
	void registersOnceForOneIdempotencyKey() {
		Map<String, String> key = Map.of("Idempotency-Key", "organisation-1");
		Map<String, String> organisation = Map.of("name", "Une seule fois", "kind", "NGO");

		Api.Answer first = this.network.caller().send(HttpMethod.POST, ORGANISATIONS, organisation, key);
		Api.Answer again = this.network.caller().send(HttpMethod.POST, ORGANISATIONS, organisation, key);

		assertThat(again.text("id")).isEqualTo(first.text("id"));
		assertThat(this.network.caller()
			.get(ORGANISATIONS + "?q=seule&network=" + this.network.slug())
			.body()
			.path("items")).hasSize(1);
	}

	@Test
	void isRevisedByAnOfficerOfItsNetwork() {
		Api.Answer organisation = register(Map.of("name", "Association"));
		String path = ORGANISATIONS + "/" + organisation.text("id");
		Map<String, String> next = Map.of("name", "Nouveau nom", "kind", "NGO", "visibility", "PUBLIC");
		Api.Caller officer = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "OFFICER"));
		Api.Caller reporter = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "REPORTER"));

		Api.Answer revised = officer.put(path, "\"1\"", next);

		assertThat(revised.text("name")).isEqualTo("Nouveau nom");
		assertThat(revised.header("ETag")).isEqualTo("\"2\"");
		assertThat(revised.text("slug")).isEqualTo(organisation.text("slug"));
		assertRefused(reporter.put(path, "\"2\"", next), 403, "access.denied");
		assertRefused(this.api.aNetwork("other").caller().put(path, "\"2\"", next), 403, "access.denied");
		assertRefused(this.api.anybody().put(path, "\"2\"", next), 401, "token.required");
		assertRefused(officer.put(path, "\"1\"", next), 412, "version.stale");
		assertRefused(officer.send(HttpMethod.PUT, path, next, Map.of()), 428, "version.required");
		assertThat(this.api.with(TestTokens.platformAdministrator()).put(path, "\"2\"", next).status()).isEqualTo(200);
	}

	@Test
	void leavesTheDirectory() {
		Api.Answer organisation = register(Map.of("name", "Association"));
		String path = ORGANISATIONS + "/" + organisation.text("id");

		assertRefused(this.network.caller().send(HttpMethod.DELETE, path, null, Map.of()), 428, "version.required");
		assertThat(this.network.caller().delete(path, "\"1\"").status()).isEqualTo(204);

		assertRefused(this.network.caller().get(path), 404, "resource.notFound");
		assertRefused(this.network.caller().delete(path, "\"2\""), 404, "resource.notFound");
		assertThat(this.network.caller().get(ORGANISATIONS + "?network=" + this.network.slug()).body().path("items"))
			.isEmpty();
	}

	@Test
	void isVerifiedByItsNetworkOnEvidence() {
		String path = ORGANISATIONS + "/" + register(Map.of("name", "Association")).text("id") + "/verification";
		Api.Caller officer = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "OFFICER"));

		Api.Answer received = officer.post(path, Map.of("status", "DOCUMENTS_RECEIVED"));
		Api.Answer verified = officer.post(path, Map.of("status", "VERIFIED", "evidence", "Récépissé n° 0932"));
		Api.Answer backwards = officer.post(path, Map.of("status", "DECLARED"));

		assertThat(received.text("verification.status")).isEqualTo("DOCUMENTS_RECEIVED");
		assertThat(verified.text("verification.status")).isEqualTo("VERIFIED");
		assertThat(verified.text("verification.by")).isEqualTo(this.network.slug());
		assertThat(verified.text("verification.on")).hasSize(10);
		assertThat(verified.body().toString()).doesNotContain("a@example.org");
		assertRefused(backwards, 409, "organisation.verificationNotAllowed");
		assertThat(backwards.text("detail")).isEqualTo("La vérification ne passe pas de VERIFIED à DECLARED.");
		assertRefused(this.api.aNetwork("other").caller().post(path, Map.of("status", "EXPIRED")), 403,
				"access.denied");
		assertRefused(officer.send(HttpMethod.POST, path, Map.of("status", "EXPIRED"), Map.of("If-Match", "\"1\"")),
				412, "version.stale");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"kind":"CLUB"                                            | 400 | kind
			"kind":3                                                 | 400 | kind
			"identifiers":[{"scheme":"TG-ONE","verifiedOn":"2024"}]  | 400 | identifiers[0].verifiedOn
			"visibility":"SECRET"                                    | 400 | visibility
			"foundedYear":2002.5                                     | 400 | foundedYear
			"identifiers":[{"scheme":"TG-ONE"}]                      | 422 | identifiers[0].value
			"country":"TG","region":"ML-1"                           | 422 | region
			"region":"TG-L"                                          | 422 | region
			"topics":["unknown"]                                     | 422 | topics[0]
			"website":"example.org"                                  | 422 | website
			""")
	void namesTheFieldThatIsWrong(String field, int status, String path) {
		String body = "{\"name\":\"Association\"," + (field.startsWith("\"kind") ? "" : "\"kind\":\"NGO\",") + field
				+ "}";

		Api.Answer refused = this.network.caller().post(ORGANISATIONS, body);

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
		assertThat(refused.text("errors.0.field")).isEqualTo(path);
		assertThat(refused.text("errors.0.message")).isNotEqualTo(refused.text("errors.0.code"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"name\": | request.malformed", "[] | request.malformed" })
	void refusesBrokenJson(String body, String code) {
		assertRefused(this.network.caller().post(ORGANISATIONS, body), 400, code);
	}

	private Api.Answer register(Map<String, Object> fields) {
		Map<String, Object> organisation = new HashMap<>(Map.of("kind", "ASSOCIATION", "visibility", "PUBLIC"));
		organisation.putAll(fields);
		Api.Answer answer = this.network.caller().post(ORGANISATIONS, organisation);
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
		return answer;
	}

	private static void assertRefused(Api.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
