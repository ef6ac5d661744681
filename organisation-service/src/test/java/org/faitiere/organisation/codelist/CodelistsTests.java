package org.faitiere.organisation.codelist;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.faitiere.organisation.directory.OrganisationKind;
import org.faitiere.organisation.directory.VerificationStatus;
import org.faitiere.organisation.directory.Visibility;
import org.faitiere.organisation.membership.MembershipRole;
import org.faitiere.organisation.membership.MembershipStatus;
import org.faitiere.organisation.network.NetworkKind;
import org.faitiere.organisation.network.NetworkLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The code lists are complete and fit the words of this service.
 */
class CodelistsTests {

	private Codelists codelists;

	@BeforeEach
	void read() throws IOException {
		this.codelists = new Codelists(new PathMatchingResourcePatternResolver(), new JsonMapper());
	}

	@Test
	void nameEachCodeOnceInFrenchAndEnglish() {
		assertThat(this.codelists.all()).hasSizeGreaterThan(20).allSatisfy((list) -> {
			assertThat(list.items()).isNotEmpty();
			assertThat(list.items()).extracting(Codelist.Item::code).doesNotHaveDuplicates();
			assertThat(list.items()).allSatisfy((item) -> {
				assertThat(item.name().fr()).isNotBlank();
				assertThat(item.name().en()).isNotBlank();
			});
		});
	}

	@ParameterizedTest
	@MethodSource("enumerations")
	void holdTheWordsOfThisService(String name, Class<? extends Enum<?>> words) {
		assertThat(list(name).items()).extracting(Codelist.Item::code)
			.containsExactlyElementsOf(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
	}

	static Stream<Arguments> enumerations() {
		return Stream.of(Arguments.of("organisation-kinds", OrganisationKind.class),
				Arguments.of("network-kinds", NetworkKind.class), Arguments.of("visibilities", Visibility.class),
				Arguments.of("verification-statuses", VerificationStatus.class),
				Arguments.of("membership-roles", MembershipRole.class),
				Arguments.of("membership-statuses", MembershipStatus.class));
	}

	@Test
	void holdTheLevelsOfNetworks() {
		assertThat(list("levels").codes())
			.contains(Arrays.stream(NetworkLevel.values()).map(Enum::name).toArray(String[]::new));
	}

	@Test
	void narrowRegionsToACountry() {
		assertThat(list("regions").of("TG").codes()).containsExactlyInAnyOrder("TG-C", "TG-K", "TG-M", "TG-P", "TG-S");
		assertThat(list("regions").of("ML").items()).hasSize(11);
		assertThat(list("regions").of("TN").items()).hasSize(24);
		assertThat(list("regions").of("FR").items()).isEmpty();
	}

	@Test
	void knowTheCountriesOfTheRegions() {
		assertThat(list("countries").codes()).contains("TG", "ML", "TN", "BJ", "BF", "CI", "GH", "NE", "SN", "FR");
		assertThat(list("regions").items()).allSatisfy((region) -> {
			assertThat(list("countries").codes()).contains(region.country());
			assertThat(region.code()).startsWith(region.country() + "-");
		});
	}

	@Test
	void offerNoWithdrawnSector() {
		assertThat(list("sectors").codes()).contains("15150", "15151", "15170", "15180", "15220", "15240")
			.doesNotContain("92010", "92020", "92030");
	}

	private Codelist list(String name) {
		return this.codelists.find(name).orElseThrow();
	}

}
