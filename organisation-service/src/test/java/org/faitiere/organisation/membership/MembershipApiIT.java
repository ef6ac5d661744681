package org.faitiere.organisation.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * Memberships over HTTP: the way of an organisation into a network and out of it.
 */
@ServiceTest
class MembershipApiIT {

	@Autowired
	private Api api;

	private Api.Partner network;

	private Api.Partner association;

	private String organisation;

	@BeforeEach
	void register() {
		this.network = this.api.aNetwork("coalition");
		this.association = this.api.aNetwork("association");
		this.organisation = organisation(Map.of("visibility", "PUBLIC"));
	}

	@Test
	void leadsFromTheApplicationToTheEnd() {
		Api.Answer applied = apply(this.association.caller(), Map.of("since", "2007"));
		String path = "/api/v1/memberships/" + applied.text("id");
		Api.Caller officer = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "OFFICER"));

		List<Api.Answer> life = Stream
			.of(officer.post(path + "/approve", Map.of("date", "2008-05")),
					officer.post(path + "/suspend", Map.of("reason", "Cotisation.")),
					officer.post(path + "/reinstate", Map.of()), officer.post(path + "/end", Map.of("date", "2024")))
			.toList();

		assertThat(applied.status()).isEqualTo(201);
		assertThat(applied.header("Location")).isEqualTo(path);
		assertThat(applied.text("status")).isEqualTo("APPLIED");
		assertThat(life).extracting((it) -> it.text("status"))
			.containsExactly("ACTIVE", "SUSPENDED", "ACTIVE", "ENDED");
		assertThat(life.getLast().text("since")).isEqualTo("2008-05");
		assertThat(life.getLast().text("until")).isEqualTo("2024");
		assertThat(life.getLast().header("ETag")).isEqualTo("\"5\"");
	}

	@Test
	void approvesWithoutABody() {
		String path = "/api/v1/memberships/" + apply(this.network.caller(), Map.of()).text("id");

		Api.Answer approved = this.network.caller().send(HttpMethod.POST, path + "/approve", null, Map.of());

		assertThat(approved.text("status")).isEqualTo("ACTIVE");
		assertThat(approved.body().has("since")).isFalse();
	}

	@Test
	void countsAsAMemberWhileItIsActive() {
		String path = "/api/v1/memberships/" + apply(this.network.caller(), Map.of()).text("id");
		List<Integer> counts = new ArrayList<>(List.of(registeredMembers()));

		Stream.of("/approve", "/suspend", "/reinstate", "/end").forEach((command) -> {
			this.network.caller().post(path + command, Map.of());
			counts.add(registeredMembers());
		});

		assertThat(counts).containsExactly(0, 1, 0, 1, 0);
	}

	@Test
	void countsAnOrganisationOnceAndPartnersNot() {
		Stream.of("MEMBER", "FOUNDING_MEMBER", "PARTNER").forEach((role) -> {
			String id = apply(this.network.caller(), Map.of("role", role)).text("id");
			this.network.caller().post("/api/v1/memberships/" + id + "/approve", Map.of());
		});

		assertThat(registeredMembers()).isEqualTo(1);
	}

	@Test
	void isAskedForByTheNetworkOrForTheOrganisation() {
		Api.Caller officer = this.api.with(TestTokens.member("a@example.org", this.association.slug(), "OFFICER"));
		Api.Caller reporter = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "REPORTER"));

		assertThat(apply(officer, Map.of("role", "PARTNER")).status()).isEqualTo(201);
		assertThat(apply(this.network.caller(), Map.of("role", "FUNDER")).status()).isEqualTo(201);
		assertRefused(apply(reporter, Map.of()), 403, "access.denied");
		assertRefused(apply(this.api.aNetwork("other").caller(), Map.of()), 403, "access.denied");
		assertRefused(apply(this.api.with(TestTokens.observer()), Map.of()), 403, "access.scopeMissing");
		assertRefused(apply(this.api.anybody(), Map.of()), 401, "token.required");
	}

	@Test
	void needsAnOrganisationThatTheCallerMayKnow() {
		String hidden = organisation(Map.of("visibility", "NETWORK"));

		Api.Answer unknown = apply(this.network.caller(), Map.of("organisationId", UUID.randomUUID().toString()));
		Api.Answer invisible = apply(this.network.caller(), Map.of("organisationId", hidden));

		for (Api.Answer refused : List.of(unknown, invisible)) {
			assertRefused(refused, 422, "request.rulesBroken");
			assertThat(refused.text("errors.0.field")).isEqualTo("organisationId");
			assertThat(refused.text("errors.0.code")).isEqualTo("unknownReference");
		}
		assertThat(apply(this.association.caller(), Map.of("organisationId", hidden)).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"role":"MEMBER"}                                      | 422 | organisationId
			{"organisationId":"%s"}                                | 422 | role
			{"organisationId":"%s","role":"GUEST"}                 | 400 | role
			{"organisationId":"%s","role":"MEMBER","since":"soon"} | 422 | since
			{"organisationId":"%s","role":"MEMBER","since":"2999"} | 422 | since
			""")
	void namesTheFieldThatIsWrong(String body, int status, String field) {
		Api.Answer refused = this.network.caller().post(memberships(), body.formatted(this.organisation));

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
		assertThat(refused.text("errors.0.field")).isEqualTo(field);
	}

	@Test
	void isOpenOnceOnlyInOneRole() {
		String id = apply(this.network.caller(), Map.of()).text("id");

		assertRefused(apply(this.association.caller(), Map.of()), 409, "membership.alreadyOpen");
		assertThat(apply(this.association.caller(), Map.of("role", "PARTNER")).status()).isEqualTo(201);

		this.network.caller().post("/api/v1/memberships/" + id + "/reject", Map.of());
		assertThat(apply(this.association.caller(), Map.of()).status()).isEqualTo(201);
	}

	@Test
	void isOpenOnceOnlyWhenManyAskAtTheSameTime() throws Exception {
		List<Callable<Integer>> calls = IntStream.range(0, 6)
			.<Callable<Integer>>mapToObj((i) -> () -> apply(this.network.caller(), Map.of()).status())
			.toList();

		List<Integer> answers = new ArrayList<>();
		try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
			for (Future<Integer> answer : executor.invokeAll(calls)) {
				answers.add(answer.get());
			}
		}

		assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
	}

	@Test
	void isAskedForOnceForOneIdempotencyKey() {
		Map<String, String> body = Map.of("organisationId", this.organisation, "role", "MEMBER");
		Map<String, String> key = Map.of("Idempotency-Key", "application");

		Api.Answer first = this.network.caller().send(HttpMethod.POST, memberships(), body, key);
		Api.Answer again = this.network.caller().send(HttpMethod.POST, memberships(), body, key);

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.text("id")).isEqualTo(first.text("id"));
	}

	@Test
	void isDecidedByTheNetworkOnly() {
		String path = "/api/v1/memberships/" + apply(this.association.caller(), Map.of()).text("id") + "/approve";
		Api.Caller reporter = this.api.with(TestTokens.member("a@example.org", this.network.slug(), "REPORTER"));

		assertRefused(this.association.caller().post(path, Map.of()), 403, "access.denied");
		assertRefused(reporter.post(path, Map.of()), 403, "access.denied");
		assertRefused(this.api.aNetwork("other").caller().post(path, Map.of()), 404, "resource.notFound");
		assertRefused(this.api.anybody().post(path, Map.of()), 401, "token.required");
	}

	@Test
	void refusesWhatItsStateDoesNotAllow() {
		String path = "/api/v1/memberships/" + apply(this.network.caller(), Map.of()).text("id");

		Api.Answer french = this.network.caller().post(path + "/suspend", Map.of());
		Api.Answer english = this.network.caller()
			.send(HttpMethod.POST, path + "/suspend", Map.of(), Map.of("Accept-Language", "en"));
		this.network.caller().post(path + "/approve", Map.of());
		Api.Answer twice = this.network.caller().post(path + "/approve", Map.of());

		assertRefused(french, 409, "membership.notSuspendable");
		assertThat(french.text("detail"))
			.isEqualTo("Seule une adhésion active peut être suspendue ; celle-ci est dans l'état APPLIED.");
		assertThat(english.text("detail"))
			.isEqualTo("Only an active membership can be suspended; this one is APPLIED.");
		assertRefused(twice, 409, "membership.notApprovable");
	}

	@Test
	void mindsTheVersionWhenTheCallerDoes() {
		String path = "/api/v1/memberships/" + apply(this.network.caller(), Map.of()).text("id");
		this.network.caller().post(path + "/approve", Map.of());

		Api.Answer stale = this.network.caller()
			.send(HttpMethod.POST, path + "/suspend", Map.of(), Map.of("If-Match", "\"1\""));

		assertRefused(stale, 412, "version.stale");
	}

	@Test
	void showsTheActiveOnesOfPublicOrganisationsToEverybody() {
		String active = approved(this.organisation);
		String hidden = approved(organisation(Map.of("visibility", "NETWORK")));
		String sensitive = approved(organisation(Map.of("visibility", "PUBLIC", "sensitive", true)));
		String applied = apply(this.association.caller(),
				Map.of("organisationId", organisation(Map.of("visibility", "PUBLIC"))))
			.text("id");

		assertThat(seenBy(this.api.anybody())).containsExactly(active);
		assertThat(seenBy(this.api.aNetwork("other").caller())).containsExactly(active);
		assertThat(seenBy(this.network.caller())).containsExactly(active, hidden, sensitive, applied);
		assertThat(seenBy(this.association.caller())).containsExactly(active, hidden, sensitive, applied);
		Stream.of(active, hidden, sensitive, applied)
			.forEach((id) -> assertThat(this.api.anybody().get("/api/v1/memberships/" + id).status())
				.isEqualTo(id.equals(active) ? 200 : 404));
	}

	@Test
	void narrowsTheListAndTurnsItsPages() {
		String first = approved(this.organisation);
		String second = apply(this.association.caller(), Map.of("role", "PARTNER")).text("id");
		Api.Caller caller = this.network.caller();

		assertThat(ids(caller.get(memberships() + "?status=ACTIVE"))).containsExactly(first);
		assertThat(ids(caller.get(memberships() + "?role=PARTNER"))).containsExactly(second);
		assertThat(ids(caller.get(memberships() + "?organisationId=" + this.organisation))).containsExactly(first,
				second);
		assertThat(ids(caller.get(memberships() + "?organisationId=other"))).isEmpty();
		Api.Answer page = caller.get(memberships() + "?limit=1");
		assertThat(ids(page)).containsExactly(first);
		assertThat(ids(caller.get(memberships() + "?limit=1&cursor=" + page.text("next")))).containsExactly(second);
		assertRefused(caller.get(memberships() + "?status=OPEN"), 400, "request.invalid");
	}

	@Test
	void endsWhenTheOrganisationLeavesTheDirectory() {
		String active = approved(this.organisation);
		String applied = apply(this.association.caller(), Map.of("role", "PARTNER")).text("id");

		this.association.caller().delete("/api/v1/organisations/" + this.organisation, "\"1\"");

		Api.Caller caller = this.network.caller();
		assertThat(caller.get("/api/v1/memberships/" + active).text("status")).isEqualTo("ENDED");
		assertThat(caller.get("/api/v1/memberships/" + applied).text("status")).isEqualTo("REJECTED");
		assertThat(seenBy(this.api.anybody())).isEmpty();
		assertThat(registeredMembers()).isZero();
	}

	@Test
	void doesNotKnowOtherNetworksAndMemberships() {
		assertRefused(this.api.anybody().get("/api/v1/networks/nobody/memberships"), 404, "resource.notFound");
		assertRefused(this.network.caller().get("/api/v1/memberships/" + UUID.randomUUID()), 404, "resource.notFound");
	}

	private String approved(String organisation) {
		String id = apply(this.association.caller(), Map.of("organisationId", organisation)).text("id");
		this.network.caller().post("/api/v1/memberships/" + id + "/approve", Map.of());
		return id;
	}

	private List<String> seenBy(Api.Caller caller) {
		return ids(caller.get(memberships()));
	}

	private static List<String> ids(Api.Answer list) {
		assertThat(list.status()).isEqualTo(200);
		List<String> ids = new ArrayList<>();
		list.body().path("items").forEach((item) -> ids.add(item.path("id").asString()));
		return ids;
	}

	private int registeredMembers() {
		return this.api.anybody()
			.get("/api/v1/networks/" + this.network.slug())
			.body()
			.path("registeredMembers")
			.asInt();
	}

	private Api.Answer apply(Api.Caller caller, Map<String, Object> fields) {
		Map<String, Object> application = new HashMap<>(Map.of("organisationId", this.organisation, "role", "MEMBER"));
		application.putAll(fields);
		return caller.post(memberships(), application);
	}

	private String organisation(Map<String, Object> fields) {
		Map<String, Object> organisation = new HashMap<>(Map.of("name", "Association", "kind", "ASSOCIATION"));
		organisation.putAll(fields);
		return this.association.caller().post("/api/v1/organisations", organisation).text("id");
	}

	private String memberships() {
		return "/api/v1/networks/" + this.network.slug() + "/memberships";
	}

	private static void assertRefused(Api.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
