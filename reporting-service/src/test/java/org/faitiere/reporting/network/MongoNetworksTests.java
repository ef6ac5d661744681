package org.faitiere.reporting.network;

import java.util.List;

import org.faitiere.reporting.view.Versioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Networks, their members and names, on a real MongoDB protocol.
 */
class MongoNetworksTests {

	private final Networks networks = AllNetworks.empty();

	@Test
	void findsANetworkByIdAndBySlug() {
		Network network = new Network("id-1", "cnsc-togo", "CNSC-Togo");
		this.networks.saveNetworks(List.of(new Versioned<>("id-1", 1, network)));

		assertThat(this.networks.find("id-1")).contains(network);
		assertThat(this.networks.find("cnsc-togo")).contains(network);
		assertThat(this.networks.find("CNSC-Togo")).isEmpty();
	}

	@Test
	void keepsTheNewestVersionInWhateverOrderTheyCome() {
		this.networks.saveNetworks(List.of(named("b", 2), named("a", 1)));
		this.networks.saveNetworks(List.of(named("a", 1)));

		assertThat(this.networks.find("id-1")).map(Network::name).contains("b");

		this.networks.saveNetworks(List.of(named("c", 3)));

		assertThat(this.networks.find("id-1")).map(Network::name).contains("c");
	}

	@Test
	void countsAsMembersOnlyThoseWhoAreMembersNow() {
		this.networks.saveMemberships(List.of(membership("a", "MEMBER", "ACTIVE"),
				membership("b", "MEMBER", "SUSPENDED"), membership("c", "PARTNER", "ACTIVE"),
				membership("d", "FOUNDING_MEMBER", "ACTIVE"), membership("e", null, "ACTIVE")));

		assertThat(this.networks.activeMembers("id-1")).containsExactlyInAnyOrder("a", "d", "e");
		assertThat(this.networks.activeMembers("id-2")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(
			value = { "NGO, PUBLIC, false, -, true", "INDIVIDUAL, PUBLIC, false, true, true",
					"INDIVIDUAL, PUBLIC, false, false, false", "INDIVIDUAL, PUBLIC, false, -, false",
					"NGO, NETWORK, false, -, false", "NGO, -, -, -, false", "NGO, PUBLIC, true, -, false" },
			nullValues = "-")
	void namesInPublicOnlyWhomItMay(String kind, String visibility, Boolean sensitive, Boolean consent, boolean named) {
		assertThat(new Organisation("o", "Name", kind, visibility, sensitive, consent).isNamedInPublic())
			.isEqualTo(named);
	}

	private static Versioned<Network> named(String name, long version) {
		return new Versioned<>("id-1", version, new Network("id-1", "cnsc-togo", name));
	}

	private static Versioned<Membership> membership(String organisation, String role, String status) {
		return new Versioned<>(organisation, 1, new Membership(organisation, "id-1", organisation, role, status));
	}

}
