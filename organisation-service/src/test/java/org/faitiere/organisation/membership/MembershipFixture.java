package org.faitiere.organisation.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.faitiere.organisation.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A network, an association with its own network, and an organisation that the latter
 * registered.
 */
final class MembershipFixture {

	final Api api;

	final Api.Partner network;

	final Api.Partner association;

	final String organisation;

	MembershipFixture(Api api) {
		this.api = api;
		this.network = api.aNetwork("coalition");
		this.association = api.aNetwork("association");
		this.organisation = organisation(Map.of("visibility", "PUBLIC"));
	}

	/**
	 * Registers an organisation with the association's network.
	 */
	String organisation(Map<String, Object> fields) {
		Map<String, Object> organisation = new HashMap<>(Map.of("name", "Association", "kind", "ASSOCIATION"));
		organisation.putAll(fields);
		return this.association.caller().post("/api/v1/organisations", organisation).text("id");
	}

	Api.Answer apply(Api.Caller caller, Map<String, Object> fields) {
		Map<String, Object> application = new HashMap<>(Map.of("organisationId", this.organisation, "role", "MEMBER"));
		application.putAll(fields);
		return caller.post(memberships(), application);
	}

	/**
	 * Makes an organisation an active member.
	 */
	String approved(String organisationId) {
		String id = apply(this.association.caller(), Map.of("organisationId", organisationId)).text("id");
		this.network.caller().post("/api/v1/memberships/" + id + "/approve", Map.of());
		return id;
	}

	String memberships() {
		return "/api/v1/networks/" + this.network.slug() + "/memberships";
	}

	int registeredMembers() {
		return this.api.anybody()
			.get("/api/v1/networks/" + this.network.slug())
			.body()
			.path("registeredMembers")
			.asInt();
	}

	static List<String> ids(Api.Answer list) {
		assertThat(list.status()).isEqualTo(200);
		List<String> ids = new ArrayList<>();
		list.body().path("items").forEach((item) -> ids.add(item.path("id").asString()));
		return ids;
	}

	static void assertRefused(Api.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
