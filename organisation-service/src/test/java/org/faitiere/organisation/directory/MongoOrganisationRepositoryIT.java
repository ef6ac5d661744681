package org.faitiere.organisation.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.faitiere.organisation.ServiceTest;
import org.faitiere.organisation.vocabulary.SomeCodes;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.ConcurrentChange;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The directory on a real MongoDB protocol: what comes back is what was saved, and is
 * found as people look for it.
 */
@ServiceTest
class MongoOrganisationRepositoryIT {

	private static final Instant NOW = Instant.parse("2024-03-01T09:30:00.123Z");

	private static final PageRequest FIRST_PAGE = new PageRequest(25, Optional.empty());

	@Autowired
	private OrganisationRepository repository;

	private String network;

	@BeforeEach
	void choose() {
		this.network = UUID.randomUUID().toString();
	}

	@Test
	void bringsBackWhatWasSaved() {
		Organisation saved = save(AProfile.named("Femmes d'Évry")
			.calledShort("FE")
			.in("TG", "TG-M")
			.at("Lomé")
			.on("gender")
			.registeredAs(new Identifier("TG-ONE", "0932", LocalDate.parse("2024-01-15")),
					new Identifier("TG-NIF", "1000047187", null)));

		assertThat(this.repository.find(saved.id(), Sight.EVERYTHING)).contains(saved);
		assertThat(this.repository.find(saved.slug(), Sight.EVERYTHING)).contains(saved);
	}

	@Test
	void keepsTheFirstOfTwoChangesAtTheSameTime() {
		Organisation seenByBoth = save(AProfile.named("Association"));
		this.repository.save(seenByBoth.verify(VerificationStatus.DOCUMENTS_RECEIVED, null, "a", NOW), "a");

		assertThatExceptionOfType(ConcurrentChange.class)
			.isThrownBy(() -> this.repository.save(seenByBoth.remove(NOW), "b"));
		assertThat(this.repository.find(seenByBoth.id(), Sight.EVERYTHING).orElseThrow().version()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "évry,true", "EVRY,true", "evr,true", "fem ÉV,true", "l'oeuv,true", "fdo,true", "lom,true",
			"vry,false", "evry kara,false", "'.*',true", "(,true", "'',true" })
	void findsBeginningsOfWords(String query, boolean found) {
		save(AProfile.named("L'Œuvre des femmes d'Évry").calledShort("FDO").at("Lomé"));

		assertThat(names(filter(query))).hasSize(found ? 1 : 0);
	}

	@Test
	void narrowsByCodes() {
		save(AProfile.named("A").in("TG", "TG-M").on("gender", "governance"));
		save(AProfile.named("B").in("TG", "TG-K").on("governance"));
		save(AProfile.named("C").in("ML", "ML-1").ofAPerson());

		assertThat(names(new DirectoryFilter(null, "TG", null, null, null, null, null))).containsExactly("A", "B");
		assertThat(names(new DirectoryFilter(null, null, "TG-K", null, null, null, null))).containsExactly("B");
		assertThat(names(new DirectoryFilter(null, null, null, "governance", null, null, null))).containsExactly("A",
				"B");
		assertThat(names(new DirectoryFilter(null, null, null, null, OrganisationKind.INDIVIDUAL, null, null)))
			.containsExactly("C");
		assertThat(names(new DirectoryFilter(null, null, null, null, null, null, VerificationStatus.VERIFIED)))
			.isEmpty();
	}

	@Test
	void countsByCode() {
		save(AProfile.named("A").in("TG", "TG-M").on("gender", "governance"));
		save(AProfile.named("B").in("TG", "TG-K").on("governance"));
		save(AProfile.named("C").in("ML", null).ofAPerson());
		save(AProfile.named("D"));

		Facets facets = this.repository.facets(filter(null), belonging(), Sight.EVERYTHING);

		assertThat(facets.country()).containsExactly(new Facets.Bucket("TG", 2), new Facets.Bucket("ML", 1));
		assertThat(facets.region()).containsExactly(new Facets.Bucket("TG-K", 1), new Facets.Bucket("TG-M", 1));
		assertThat(facets.topic()).containsExactly(new Facets.Bucket("governance", 2), new Facets.Bucket("gender", 1));
		assertThat(facets.kind()).containsExactly(new Facets.Bucket("ASSOCIATION", 3),
				new Facets.Bucket("INDIVIDUAL", 1));
		assertThat(facets.verification()).containsExactly(new Facets.Bucket("DECLARED", 4));
	}

	@Test
	void sortsByNameAsPeopleDoAndKeepsTheOrderFromPageToPage() {
		List.of("Évry", "eb", "Ea", "Ec", "Ea").forEach((name) -> save(AProfile.named(name)));

		List<String> names = new ArrayList<>();
		Optional<Cursor> cursor = Optional.empty();
		do {
			Page<Organisation> page = this.repository.list(filter(null), belonging(), Sight.EVERYTHING,
					new PageRequest(2, cursor));
			page.items().forEach((organisation) -> names.add(organisation.profile().name()));
			assertThat(page.total()).isEqualTo(5);
			cursor = Optional.ofNullable(page.next()).flatMap(Cursor::decode);
		}
		while (cursor.isPresent());

		assertThat(names).containsExactly("Ea", "Ea", "eb", "Ec", "Évry");
	}

	@Test
	void countsActiveMembersToTheirNetworkToo() {
		Organisation member = save(AProfile.named("Membre"), UUID.randomUUID().toString());
		save(AProfile.named("Propre"));

		Page<Organisation> page = this.repository.list(filter(null), new Belonging(this.network, Set.of(member.id())),
				Sight.EVERYTHING, FIRST_PAGE);

		assertThat(page.items()).extracting((it) -> it.profile().name()).containsExactly("Membre", "Propre");
	}

	@Test
	void findsOnlyWhatIsInSight() {
		Organisation open = save(AProfile.named("A"));
		Organisation confided = save(AProfile.named("B").sensitive());
		Organisation inside = save(AProfile.named("C").shownTo(Visibility.NETWORK));
		List<String> all = List.of(open.id(), confided.id(), inside.id());

		assertThat(this.repository.findAll(all, new Sight(false, Set.of(), Set.of()))).containsExactly(open);
		assertThat(this.repository.findAll(all, new Sight(false, Set.of(this.network), Set.of())))
			.containsExactlyInAnyOrder(open, confided, inside);
		assertThat(this.repository.findAll(all, new Sight(false, Set.of(), Set.copyOf(all))))
			.containsExactlyInAnyOrder(open, inside);
	}

	private List<String> names(DirectoryFilter filter) {
		return this.repository.list(filter, belonging(), Sight.EVERYTHING, FIRST_PAGE)
			.items()
			.stream()
			.map((organisation) -> organisation.profile().name())
			.toList();
	}

	private static DirectoryFilter filter(@Nullable String query) {
		return new DirectoryFilter(query, null, null, null, null, null, null);
	}

	private Belonging belonging() {
		return new Belonging(this.network, Set.of());
	}

	private Organisation save(AProfile profile) {
		return save(profile, this.network);
	}

	private Organisation save(AProfile profile, String registrar) {
		String slug = this.repository.freeSlug("repository-it");
		Change<Organisation, OrganisationEvent> registration = Organisation.register(UUID.randomUUID().toString(), slug,
				registrar, profile.profile(), SomeCodes.CODES, NOW);
		this.repository.add(registration, "test");
		return registration.next();
	}

}
