package org.faitiere.reporting.network;

import java.util.List;

import org.faitiere.reporting.view.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;

/**
 * Events about networks, organisations and memberships, as organisation-service promises
 * them.
 */
class NetworkContractTests {

	private static final String ORGANISATION = "0193a1f0-7c00-7000-8000-0000000000a1";

	private final JsonMapper json = JsonMapper.builder().build();

	private final Networks networks = AllNetworks.empty();

	@ParameterizedTest
	@ValueSource(strings = { "registered", "revised" })
	void readsNetworks(String change) {
		Read.example("network." + change, new NetworkConsumer(this.networks, this.json));

		assertThat(this.networks.find("cnsc-togo"))
			.contains(new Network(CNSC, "cnsc-togo", "Concertation Nationale de la Société Civile du Togo"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "registered", "revised", "verification-changed", "removed" })
	void readsOrganisations(String change) {
		Read.example("organisation." + change, new OrganisationConsumer(this.networks, this.json));

		assertThat(this.networks.organisations(List.of(ORGANISATION))).containsEntry(ORGANISATION,
				new Organisation(ORGANISATION, "Concertation Nationale de la Société Civile du Togo", "ASSOCIATION",
						"PUBLIC", false, false));
	}

	@ParameterizedTest
	@CsvSource({ "applied, false", "approved, true", "rejected, false", "suspended, false", "reinstated, true",
			"ended, false" })
	void readsMemberships(String change, boolean active) {
		Read.example("membership." + change, new MembershipConsumer(this.networks, this.json));

		assertThat(this.networks.activeMembers(CNSC).contains(ORGANISATION)).isEqualTo(active);
	}

}
