package org.faitiere.organisation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of an organisation into a network and out of it.
 */
@ServiceTest
class LifeCycleIT {

	@Autowired
	private Api api;

	@Test
	void takesAnOrganisationInAndLetsItGo() {
		Api.Partner network = this.api.aNetwork("coalition");
		Api.Partner association = this.api.aNetwork("association");

		Api.Answer organisation = association.caller()
			.post("/api/v1/organisations",
					Map.of("name", "Femmes d'Évry", "kind", "WOMEN", "visibility", "PUBLIC", "region", "TG-M", "topics",
							List.of("gender"), "identifiers",
							List.of(Map.of("scheme", "TG-ONE", "value", "0932", "verifiedOn", "2024-01-15"))));
		assertThat(organisation.status()).as(organisation.body().toString()).isEqualTo(201);
		String path = "/api/v1/networks/" + network.slug() + "/memberships";
		Api.Answer application = association.caller()
			.post(path, Map.of("organisationId", organisation.text("id"), "role", "MEMBER", "since", "2007"));
		assertThat(application.status()).as(application.body().toString()).isEqualTo(201);
		Api.Answer approved = network.caller()
			.post("/api/v1/memberships/" + application.text("id") + "/approve", Map.of());
		assertThat(approved.text("status")).as(approved.body().toString()).isEqualTo("ACTIVE");
	}

}
