package org.faitiere.organisation.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Memberships over HTTP: the way of an organisation into a network and out of it.
 */
@ServiceTest
class MembershipLifeIT {

	@Autowired
	private Api api;

	private MembershipFixture fixture;

	@BeforeEach
	void register() {
		this.fixture = new MembershipFixture(this.api);
	}

	@Test
	void leadsFromTheApplicationToTheEnd() {
		Api.Answer applied = this.fixture.apply(this.fixture.association.caller(), Map.of("since", "2007"));
		String path = "/api/v1/memberships/" + applied.text("id");
		Api.Caller officer = this.api.with(TestTokens.member("a@example.org", this.fixture.network.slug(), "OFFICER"));

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
		String path = "/api/v1/memberships/" + this.fixture.apply(this.fixture.network.caller(), Map.of()).text("id");

		Api.Answer approved = this.fixture.network.caller().send(HttpMethod.POST, path + "/approve", null, Map.of());

		assertThat(approved.text("status")).isEqualTo("ACTIVE");
		assertThat(approved.body().has("since")).isFalse();
	}

	@Test
	void countsAsAMemberWhileItIsActive() {
		String path = "/api/v1/memberships/" + this.fixture.apply(this.fixture.network.caller(), Map.of()).text("id");
		List<Integer> counts = new ArrayList<>(List.of(this.fixture.registeredMembers()));

		Stream.of("/approve", "/suspend", "/reinstate", "/end").forEach((command) -> {
			this.fixture.network.caller().post(path + command, Map.of());
			counts.add(this.fixture.registeredMembers());
		});

		assertThat(counts).containsExactly(0, 1, 0, 1, 0);
	}

	@Test
	void countsAnOrganisationOnceAndPartnersNot() {
		Stream.of("MEMBER", "FOUNDING_MEMBER", "PARTNER").forEach((role) -> {
			String id = this.fixture.apply(this.fixture.network.caller(), Map.of("role", role)).text("id");
			this.fixture.network.caller().post("/api/v1/memberships/" + id + "/approve", Map.of());
		});

		assertThat(this.fixture.registeredMembers()).isEqualTo(1);
	}

	@Test
	void isDecidedByTheNetworkOnly() {
		String path = "/api/v1/memberships/"
				+ this.fixture.apply(this.fixture.association.caller(), Map.of()).text("id") + "/approve";
		Api.Caller reporter = this.api
			.with(TestTokens.member("a@example.org", this.fixture.network.slug(), "REPORTER"));

		MembershipFixture.assertRefused(this.fixture.association.caller().post(path, Map.of()), 403, "access.denied");
		MembershipFixture.assertRefused(reporter.post(path, Map.of()), 403, "access.denied");
		MembershipFixture.assertRefused(this.api.aNetwork("other").caller().post(path, Map.of()), 404,
				"resource.notFound");
		MembershipFixture.assertRefused(this.api.anybody().post(path, Map.of()), 401, "token.required");
	}

	@Test
	void refusesWhatItsStateDoesNotAllow() {
		String path = "/api/v1/memberships/" + this.fixture.apply(this.fixture.network.caller(), Map.of()).text("id");

		Api.Answer french = this.fixture.network.caller().post(path + "/suspend", Map.of());
		Api.Answer english = this.fixture.network.caller()
			.send(HttpMethod.POST, path + "/suspend", Map.of(), Map.of("Accept-Language", "en"));
		this.fixture.network.caller().post(path + "/approve", Map.of());
		Api.Answer twice = this.fixture.network.caller().post(path + "/approve", Map.of());

		MembershipFixture.assertRefused(french, 409, "membership.notSuspendable");
		assertThat(french.text("detail"))
			.isEqualTo("Seule une adhésion active peut être suspendue ; celle-ci est dans l'état APPLIED.");
		assertThat(english.text("detail"))
			.isEqualTo("Only an active membership can be suspended; this one is APPLIED.");
		MembershipFixture.assertRefused(twice, 409, "membership.notApprovable");
	}

	@Test
	void mindsTheVersionWhenTheCallerDoes() {
		String path = "/api/v1/memberships/" + this.fixture.apply(this.fixture.network.caller(), Map.of()).text("id");
		this.fixture.network.caller().post(path + "/approve", Map.of());

		Api.Answer stale = this.fixture.network.caller()
			.send(HttpMethod.POST, path + "/suspend", Map.of(), Map.of("If-Match", "\"1\""));

		MembershipFixture.assertRefused(stale, 412, "version.stale");
	}

	@Test
	void endsWhenTheOrganisationLeavesTheDirectory() {
		String active = this.fixture.approved(this.fixture.organisation);
		String applied = this.fixture.apply(this.fixture.association.caller(), Map.of("role", "PARTNER")).text("id");

		this.fixture.association.caller().delete("/api/v1/organisations/" + this.fixture.organisation, "\"1\"");

		Api.Caller caller = this.fixture.network.caller();
		assertThat(caller.get("/api/v1/memberships/" + active).text("status")).isEqualTo("ENDED");
		assertThat(caller.get("/api/v1/memberships/" + applied).text("status")).isEqualTo("REJECTED");
		assertThat(seenBy(this.api.anybody())).isEmpty();
		assertThat(this.fixture.registeredMembers()).isZero();
	}

	private List<String> seenBy(Api.Caller caller) {
		return MembershipFixture.ids(caller.get(this.fixture.memberships()));
	}

}
