package org.faitiere.organisation.network;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.faitiere.organisation.vocabulary.SomeCodes;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.Text;
import org.faitiere.support.aggregate.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The rules of networks.
 */
class NetworkTests {

	private static final Instant NOW = Instant.parse("2024-03-01T09:30:00Z");

	@Test
	void registersUnderItsSlug() {
		Change<Network, NetworkEvent> registration = register("cnsc-togo", profile("Concertation", "CNSC-Togo"));

		assertThat(registration.next().slug()).isEqualTo("cnsc-togo");
		assertThat(registration.next().version()).isEqualTo(1);
		assertThat(registration.next().createdAt()).isEqualTo(NOW);
		assertThat(registration.event()).isEqualTo(new NetworkEvent.Registered());
	}

	@ParameterizedTest
	@CsvSource({ "Concertation nationale,CNSC-Togo,cnsc-togo", "Coalition Ségou,,coalition-segou", "…,,network" })
	void takesItsSlugFromItsShortName(String name, @Nullable String acronym, String slug) {
		assertThat(register(null, profile(name, acronym)).next().slug()).isEqualTo(slug);
	}

	@Test
	void namesAllThatIsWrongAtOnce() {
		NetworkProfile wrong = new NetworkProfile(" ", "x".repeat(41), "XX", 1799, null, Text.of("x".repeat(4001)),
				List.of(Text.of("x".repeat(4001))), List.of("governance", "unknown"), List.of(), "x".repeat(201),
				"ftp://example.org", -1);

		assertThatExceptionOfType(BrokenRules.class).isThrownBy(() -> register("No Slug", wrong))
			.satisfies((refusal) -> assertThat(refusal.violations()).extracting(Violation::field, Violation::code)
				.containsExactlyInAnyOrder(tuple("slug", "slugForm"), tuple("name", "required"),
						tuple("kind", "required"), tuple("acronym", "tooLong"), tuple("country", "unknownCode"),
						tuple("foundedYear", "between"), tuple("mission", "tooLong"), tuple("objectives[0]", "tooLong"),
						tuple("topics[1]", "unknownCode"), tuple("headquarters", "tooLong"),
						tuple("website", "notWebAddress"), tuple("declaredMembers", "between")));
	}

	@ParameterizedTest
	@CsvSource({ "1800,true", "1799,false", "2024,true", "2025,false" })
	void wasFoundedBetween1800AndToday(int year, boolean accepted) {
		NetworkProfile profile = new NetworkProfile("Réseau", null, null, year, NetworkKind.COALITION, null, List.of(),
				List.of(), List.of(), null, null, null);

		assertThat(isAccepted(profile)).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/a?b=c,true", "http://example.org,true", "example.org,false", "https://,false",
			"javascript:alert(1),false", "'https://exa mple.org',false", "https://user:secret@example.org,false" })
	void hasAWebAddress(String website, boolean accepted) {
		NetworkProfile profile = new NetworkProfile("Réseau", null, null, null, NetworkKind.COALITION, null, List.of(),
				List.of(), List.of(), null, website, null);

		assertThat(isAccepted(profile)).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "'two\nlines',true", "'a\ttab',true", "'a\0nothing',false", "'a\u001bsign',false" })
	void isWrittenInReadableCharacters(String name, boolean accepted) {
		assertThat(isAccepted(profile(name, null))).isEqualTo(accepted);
	}

	@Test
	void limitsHowManyObjectivesThereAre() {
		List<Text> objectives = IntStream.range(0, 21).mapToObj((i) -> Text.of("Objectif " + i)).toList();
		NetworkProfile profile = new NetworkProfile("Réseau", null, null, null, NetworkKind.COALITION, null, objectives,
				List.of(), List.of(), null, null, null);

		assertThat(isAccepted(profile)).isFalse();
	}

	@Test
	void saysWhichFieldsARevisionChanged() {
		Network network = register("coalition", profile("Coalition", null)).next();
		NetworkProfile next = new NetworkProfile("Coalition", null, "TG", null, NetworkKind.COALITION, null, List.of(),
				List.of("governance"), List.of(), null, null, 63);

		Change<Network, NetworkEvent> revision = network.revise("coalition", next, SomeCodes.CODES, NOW.plusSeconds(1));

		assertThat(revision.event())
			.isEqualTo(new NetworkEvent.Revised(List.of("country", "topics", "declaredMembers")));
		assertThat(revision.next().version()).isEqualTo(2);
		assertThat(revision.next().createdAt()).isEqualTo(NOW);
		assertThat(revision.next().updatedAt()).isEqualTo(NOW.plusSeconds(1));
	}

	@Test
	void neverChangesItsSlug() {
		Network network = register("coalition", profile("Coalition", null)).next();

		assertThatExceptionOfType(BrokenRules.class)
			.isThrownBy(() -> network.revise("another", network.profile(), SomeCodes.CODES, NOW))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new Violation("slug", "neverChanges")));
	}

	private static boolean isAccepted(NetworkProfile profile) {
		try {
			register("reseau", profile);
			return true;
		}
		catch (BrokenRules ex) {
			return false;
		}
	}

	private static Change<Network, NetworkEvent> register(@Nullable String slug, NetworkProfile profile) {
		return Network.register("0193a1f0-7c00-7000-8000-000000000001", slug, profile, SomeCodes.CODES, NOW);
	}

	private static NetworkProfile profile(String name, @Nullable String acronym) {
		return new NetworkProfile(name, acronym, null, null, NetworkKind.COALITION, null, List.of(), List.of(),
				List.of(), null, null, null);
	}

}
