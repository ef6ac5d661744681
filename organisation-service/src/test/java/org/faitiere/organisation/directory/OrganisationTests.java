package org.faitiere.organisation.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.faitiere.organisation.vocabulary.SomeCodes;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The rules of organisations and persons.
 */
class OrganisationTests {

	private static final Instant NOW = Instant.parse("2024-03-01T09:30:00Z");

	@Test
	void isDeclaredAtFirst() {
		Organisation organisation = register(AProfile.named("Association").profile());

		assertThat(organisation.version()).isEqualTo(1);
		assertThat(organisation.verification().status()).isEqualTo(VerificationStatus.DECLARED);
		assertThat(organisation.verification().by()).isNull();
	}

	@Test
	void namesAllThatIsWrongAtOnce() {
		OrganisationProfile wrong = new OrganisationProfile(" ", null, null,
				List.of(new Identifier("TG-ONE", "0932", LocalDate.parse("2024-03-02")),
						new Identifier("tg", " ", null)),
				"ML", "TG-M", "x".repeat(201), List.of("unknown"), 2025, "www.example.org", "x".repeat(301),
				Visibility.NETWORK, false, false);

		assertThatExceptionOfType(BrokenRules.class).isThrownBy(() -> register(wrong))
			.satisfies((refusal) -> assertThat(refusal.violations()).extracting(Violation::field, Violation::code)
				.containsExactlyInAnyOrder(tuple("name", "required"), tuple("kind", "required"),
						tuple("identifiers[0].verifiedOn", "inFuture"), tuple("identifiers[1].scheme", "schemeForm"),
						tuple("identifiers[1].value", "required"), tuple("region", "regionOfOtherCountry"),
						tuple("place", "tooLong"), tuple("topics[0]", "unknownCode"), tuple("foundedYear", "between"),
						tuple("website", "notWebAddress"), tuple("contact", "tooLong")));
	}

	@ParameterizedTest
	@CsvSource({ "TG,TG-M,true", "TG,TG-X,false", "TG,Maritime,false", "FR,FR-75,true", "XX,XX-1,false", ",ML-1,true" })
	void liesInARegionOfItsCountry(@Nullable String country, String region, boolean accepted) {
		OrganisationProfile profile = AProfile.named("Association").in(country, region).profile();

		assertThat(isAccepted(profile)).isEqualTo(accepted);
	}

	@Test
	void takesItsCountryFromItsRegion() {
		assertThat(AProfile.named("Association").in(null, "ML-1").profile().country()).isEqualTo("ML");
	}

	@ParameterizedTest
	@CsvSource({ "TG-ONE,true", "BE-BCE_KBO,true", "tg-one,false", "TGONE,false", "T-ONE,false" })
	void isKnownUnderTheCodeOfARegister(String scheme, boolean accepted) {
		OrganisationProfile profile = AProfile.named("Association")
			.registeredAs(new Identifier(scheme, "0932", null))
			.profile();

		assertThat(isAccepted(profile)).isEqualTo(accepted);
	}

	@ParameterizedTest
	@EnumSource(Visibility.class)
	void isPublicOnlyWhenItSaysSo(Visibility visibility) {
		OrganisationProfile profile = AProfile.named("Association").shownTo(visibility).profile();

		assertThat(profile.isPublic()).isEqualTo(visibility == Visibility.PUBLIC);
		assertThat(profile.isConfided()).isFalse();
	}

	@Test
	void isConfidedToItsNetworkWhenSensitive() {
		OrganisationProfile profile = AProfile.named("Centre").sensitive().profile();

		assertThat(profile.isPublic()).isFalse();
		assertThat(profile.isConfided()).isTrue();
	}

	@Test
	void showsAPersonByConsentOnly() {
		OrganisationProfile silent = AProfile.named("Afi").ofAPerson().profile();
		OrganisationProfile consenting = AProfile.named("Afi").ofAPerson().consenting().profile();
		OrganisationProfile endangered = AProfile.named("Afi").ofAPerson().consenting().sensitive().profile();

		assertThat(silent.isPublic()).isFalse();
		assertThat(silent.isConfided()).isTrue();
		assertThat(consenting.isPublic()).isTrue();
		assertThat(endangered.isPublic()).isFalse();
	}

	@Test
	void saysWhichFieldsARevisionChanged() {
		Organisation organisation = register(AProfile.named("Association").at("Lomé").profile());

		Change<Organisation, OrganisationEvent> revision = organisation.revise(
				AProfile.named("Association").at("Kara").sensitive().profile(), SomeCodes.CODES, NOW.plusSeconds(1));

		assertThat(revision.event()).isEqualTo(new OrganisationEvent.Revised(List.of("place", "sensitive")));
		assertThat(revision.next().version()).isEqualTo(2);
		assertThat(revision.next().network()).isEqualTo("network");
	}

	@ParameterizedTest
	@CsvSource({ "DECLARED,DOCUMENTS_RECEIVED", "DECLARED,VERIFIED", "DOCUMENTS_RECEIVED,VERIFIED",
			"DOCUMENTS_RECEIVED,DECLARED", "VERIFIED,EXPIRED", "EXPIRED,DOCUMENTS_RECEIVED", "EXPIRED,VERIFIED" })
	void movesVerificationOnStepByStep(VerificationStatus from, VerificationStatus to) {
		Change<Organisation, OrganisationEvent> change = verified(from).verify(to, "Récépissé n° 0932", "cnsc-togo",
				NOW);

		assertThat(change.event()).isEqualTo(new OrganisationEvent.VerificationChanged(from, to, "Récépissé n° 0932"));
		assertThat(change.next().verification())
			.isEqualTo(new Verification(to, LocalDate.parse("2024-03-01"), "cnsc-togo"));
	}

	@ParameterizedTest
	@CsvSource({ "DECLARED,DECLARED", "DECLARED,EXPIRED", "DOCUMENTS_RECEIVED,EXPIRED", "VERIFIED,VERIFIED",
			"VERIFIED,DECLARED", "VERIFIED,DOCUMENTS_RECEIVED", "EXPIRED,DECLARED", "EXPIRED,EXPIRED" })
	void refusesOtherStepsOfVerification(VerificationStatus from, VerificationStatus to) {
		assertThatExceptionOfType(VerificationNotAllowed.class)
			.isThrownBy(() -> verified(from).verify(to, "Récépissé", "cnsc-togo", NOW));
	}

	@Test
	void isVerifiedOnEvidenceOnly() {
		Organisation organisation = register(AProfile.named("Association").profile());

		assertThatExceptionOfType(BrokenRules.class)
			.isThrownBy(() -> organisation.verify(VerificationStatus.VERIFIED, " ", "cnsc-togo", NOW))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new Violation("evidence", "required")));
	}

	private static Organisation verified(VerificationStatus status) {
		return new Organisation("id", 1, "association", "network", AProfile.named("Association").profile(),
				new Verification(status, null, null), NOW, NOW);
	}

	private static boolean isAccepted(OrganisationProfile profile) {
		try {
			register(profile);
			return true;
		}
		catch (BrokenRules ex) {
			return false;
		}
	}

	private static Organisation register(OrganisationProfile profile) {
		return Organisation.register("id", "association", "network", profile, SomeCodes.CODES, NOW).next();
	}

}
