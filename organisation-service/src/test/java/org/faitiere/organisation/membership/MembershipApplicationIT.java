package org.faitiere.organisation.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * Asking for memberships over HTTP.
 */
@ServiceTest
class MembershipApplicationIT {

	@Autowired
	private Api api;

	private MembershipFixture fixture;

	@BeforeEach
	void register() {
		this.fixture = new MembershipFixture(this.api);
	}

	@Test
	void isAskedForByTheNetworkOrForTheOrganisation() {
		Api.Caller officer = this.api
			.with(TestTokens.member("a@example.org", this.fixture.association.slug(), "OFFICER"));
		Api.Caller reporter = this.api
			.with(TestTokens.member("a@example.org", this.fixture.network.slug(), "REPORTER"));

		assertThat(this.fixture.apply(officer, Map.of("role", "PARTNER")).status()).isEqualTo(201);
		assertThat(this.fixture.apply(this.fixture.network.caller(), Map.of("role", "FUNDER")).status()).isEqualTo(201);
		MembershipFixture.assertRefused(this.fixture.apply(reporter, Map.of()), 403, "access.denied");
		MembershipFixture.assertRefused(this.fixture.apply(this.api.aNetwork("other").caller(), Map.of()), 403,
				"access.denied");
		MembershipFixture.assertRefused(this.fixture.apply(this.api.with(TestTokens.observer()), Map.of()), 403,
				"access.scopeMissing");
		MembershipFixture.assertRefused(this.fixture.apply(this.api.anybody(), Map.of()), 401, "token.required");
	}

	@Test
	void needsAnOrganisationThatTheCallerMayKnow() {
		String hidden = this.fixture.organisation(Map.of("visibility", "NETWORK"));

		Api.Answer unknown = this.fixture.apply(this.fixture.network.caller(),
				Map.of("organisationId", UUID.randomUUID().toString()));
		Api.Answer invisible = this.fixture.apply(this.fixture.network.caller(), Map.of("organisationId", hidden));

		for (Api.Answer refused : List.of(unknown, invisible)) {
			MembershipFixture.assertRefused(refused, 422, "request.rulesBroken");
			assertThat(refused.text("errors.0.field")).isEqualTo("organisationId");
			assertThat(refused.text("errors.0.code")).isEqualTo("unknownReference");
		}
		assertThat(this.fixture.apply(this.fixture.association.caller(), Map.of("organisationId", hidden)).status())
			.isEqualTo(201);
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
		Api.Answer refused = this.fixture.network.caller()
			.post(this.fixture.memberships(), body.formatted(this.fixture.organisation));

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
		assertThat(refused.text("errors.0.field")).isEqualTo(field);
	}

	@Test
	void isOpenOnceOnlyInOneRole() {
		String id = this.fixture.apply(this.fixture.network.caller(), Map.of()).text("id");

		MembershipFixture.assertRefused(this.fixture.apply(this.fixture.association.caller(), Map.of()), 409,
				"membership.alreadyOpen");
		assertThat(this.fixture.apply(this.fixture.association.caller(), Map.of("role", "PARTNER")).status())
			.isEqualTo(201);

		this.fixture.network.caller().post("/api/v1/memberships/" + id + "/reject", Map.of());
		assertThat(this.fixture.apply(this.fixture.association.caller(), Map.of()).status()).isEqualTo(201);
	}

	@Test
	void isOpenOnceOnlyWhenManyAskAtTheSameTime() throws Exception {
		List<Callable<Integer>> calls = IntStream.range(0, 6)
			.<Callable<Integer>>mapToObj(
					(i) -> () -> this.fixture.apply(this.fixture.network.caller(), Map.of()).status())
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
		Map<String, String> body = Map.of("organisationId", this.fixture.organisation, "role", "MEMBER");
		Map<String, String> key = Map.of("Idempotency-Key", "application");

		Api.Answer first = this.fixture.network.caller().send(HttpMethod.POST, this.fixture.memberships(), body, key);
		Api.Answer again = this.fixture.network.caller().send(HttpMethod.POST, this.fixture.memberships(), body, key);

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.text("id")).isEqualTo(first.text("id"));
	}

}
