package org.faitiere.organisation.membership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which memberships are shown to whom.
 */
@ServiceTest
class MembershipListIT {

	@Autowired
	private Api api;

	private MembershipFixture fixture;

	@BeforeEach
	void register() {
		this.fixture = new MembershipFixture(this.api);
	}

	@Test
	void showsTheActiveOnesOfPublicOrganisationsToEverybody() {
		String active = this.fixture.approved(this.fixture.organisation);
		String hidden = this.fixture.approved(this.fixture.organisation(Map.of("visibility", "NETWORK")));
		String sensitive = this.fixture
			.approved(this.fixture.organisation(Map.of("visibility", "PUBLIC", "sensitive", true)));
		String applied = this.fixture
			.apply(this.fixture.association.caller(),
					Map.of("organisationId", this.fixture.organisation(Map.of("visibility", "PUBLIC"))))
			.text("id");

		assertThat(seenBy(this.api.anybody())).containsExactly(active);
		assertThat(seenBy(this.api.aNetwork("other").caller())).containsExactly(active);
		assertThat(seenBy(this.fixture.network.caller())).containsExactly(active, hidden, sensitive, applied);
		assertThat(seenBy(this.fixture.association.caller())).containsExactly(active, hidden, sensitive, applied);
		Stream.of(active, hidden, sensitive, applied)
			.forEach((id) -> assertThat(this.api.anybody().get("/api/v1/memberships/" + id).status())
				.isEqualTo(id.equals(active) ? 200 : 404));
	}

	@Test
	void narrowsTheListAndTurnsItsPages() {
		String first = this.fixture.approved(this.fixture.organisation);
		String second = this.fixture.apply(this.fixture.association.caller(), Map.of("role", "PARTNER")).text("id");
		Api.Caller caller = this.fixture.network.caller();

		assertThat(MembershipFixture.ids(caller.get(this.fixture.memberships() + "?status=ACTIVE")))
			.containsExactly(first);
		assertThat(MembershipFixture.ids(caller.get(this.fixture.memberships() + "?role=PARTNER")))
			.containsExactly(second);
		assertThat(MembershipFixture
			.ids(caller.get(this.fixture.memberships() + "?organisationId=" + this.fixture.organisation)))
			.containsExactly(first, second);
		assertThat(MembershipFixture.ids(caller.get(this.fixture.memberships() + "?organisationId=other"))).isEmpty();
		Api.Answer page = caller.get(this.fixture.memberships() + "?limit=1");
		assertThat(MembershipFixture.ids(page)).containsExactly(first);
		assertThat(
				MembershipFixture.ids(caller.get(this.fixture.memberships() + "?limit=1&cursor=" + page.text("next"))))
			.containsExactly(second);
		MembershipFixture.assertRefused(caller.get(this.fixture.memberships() + "?status=OPEN"), 400,
				"request.invalid");
	}

	@Test
	void doesNotKnowOtherNetworksAndMemberships() {
		MembershipFixture.assertRefused(this.api.anybody().get("/api/v1/networks/nobody/memberships"), 404,
				"resource.notFound");
		MembershipFixture.assertRefused(this.fixture.network.caller().get("/api/v1/memberships/" + UUID.randomUUID()),
				404, "resource.notFound");
	}

	private List<String> seenBy(Api.Caller caller) {
		return MembershipFixture.ids(caller.get(this.fixture.memberships()));
	}

}
