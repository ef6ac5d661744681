package org.faitiere.organisation.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.faitiere.organisation.codelist.Codelists;
import org.faitiere.organisation.network.Network;
import org.faitiere.organisation.vocabulary.Scopes;
import org.faitiere.organisation.vocabulary.Slug;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AlreadyExists;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What can be done with organisations and persons in the directory.
 */
@Service
class OrganisationService {

	private static final int SLUG_ATTEMPTS = 5;

	private final OrganisationRepository repository;

	private final Registrars registrars;

	private final Sights sights;

	private final Affiliations affiliations;

	private final Codelists codelists;

	private final Clock clock;

	OrganisationService(OrganisationRepository repository, Registrars registrars, Sights sights,
			Affiliations affiliations, Codelists codelists, Clock clock) {
		this.repository = repository;
		this.registrars = registrars;
		this.sights = sights;
		this.affiliations = affiliations;
		this.codelists = codelists;
		this.clock = clock;
	}

	/**
	 * Registers an organisation, or finds the one that this very request registered
	 * before.
	 * @param network id or slug of the network that answers for it; the reader's only one
	 * when absent
	 */
	OrganisationState register(String id, @Nullable String network, OrganisationProfile profile, Reader reader) {
		Network registrar = this.registrars.choose(network, reader);
		Optional<Organisation> registered = this.repository.find(id, Sight.EVERYTHING);
		return state(registered.isPresent() ? registered.get() : add(id, registrar, profile, reader));
	}

	private Organisation add(String id, Network registrar, OrganisationProfile profile, Reader reader) {
		Instant now = now();
		// Somebody may take the same free slug at the same moment.
		for (int attempt = 1;; attempt++) {
			String slug = this.repository.freeSlug(Slug.of(profile.shortName(), "organisation"));
			Change<Organisation, OrganisationEvent> registration = Organisation.register(id, slug, registrar.id(),
					profile, this.codelists.known(), now);
			try {
				this.repository.add(registration, reader.subject());
				return registration.next();
			}
			catch (AlreadyExists ex) {
				if (attempt == SLUG_ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	OrganisationState revise(String idOrSlug, OrganisationProfile profile, IfMatch seen, Reader reader) {
		Organisation organisation = loadForChange(idOrSlug, reader);
		seen.demanded().check(organisation.version());
		return save(organisation.revise(profile, this.codelists.known(), now()), reader);
	}

	OrganisationState verify(String idOrSlug, @Nullable VerificationStatus to, @Nullable String evidence, IfMatch seen,
			Reader reader) {
		Organisation organisation = loadForChange(idOrSlug, reader);
		seen.check(organisation.version());
		return save(organisation.verify(to, evidence, this.registrars.nameOf(organisation), now()), reader);
	}

	void remove(String idOrSlug, IfMatch seen, Reader reader) {
		Organisation organisation = loadForChange(idOrSlug, reader);
		seen.demanded().check(organisation.version());
		Instant now = now();
		// First: whoever asks again after a crash in between finds the rest still to do.
		this.affiliations.endAll(organisation.id(), reader.subject(), now);
		this.repository.save(organisation.remove(now), reader.subject());
	}

	OrganisationState get(String idOrSlug, Reader reader) {
		return this.repository.find(idOrSlug, this.sights.of(reader, Scopes.READ))
			.map(this::state)
			.orElseThrow(ProblemException::notFound);
	}

	Page<OrganisationState> list(DirectoryFilter filter, PageRequest request, Reader reader) {
		Page<Organisation> page = this.repository.list(filter, belonging(filter), this.sights.of(reader, Scopes.READ),
				request);
		Map<String, List<String>> networks = this.affiliations
			.networksOf(page.items().stream().map(Organisation::id).toList());
		return page.map((organisation) -> OrganisationState.of(organisation,
				networks.getOrDefault(organisation.id(), List.of())));
	}

	Facets facets(DirectoryFilter filter, Reader reader) {
		return this.repository.facets(filter, belonging(filter), this.sights.of(reader, Scopes.READ));
	}

	private @Nullable Belonging belonging(DirectoryFilter filter) {
		if (filter.network() == null) {
			return null;
		}
		String network = this.registrars.named(filter.network()).id();
		return new Belonging(network, this.affiliations.membersOf(network));
	}

	private Organisation loadForChange(String idOrSlug, Reader reader) {
		reader.demandScope(Scopes.WRITE);
		Organisation organisation = this.repository.find(idOrSlug, this.sights.of(reader, Scopes.WRITE))
			.orElseThrow(ProblemException::notFound);
		this.registrars.demand(Role.OFFICER, organisation, reader);
		return organisation;
	}

	private OrganisationState save(Change<Organisation, OrganisationEvent> change, Reader reader) {
		this.repository.save(change, reader.subject());
		return state(change.next());
	}

	private OrganisationState state(Organisation organisation) {
		String id = organisation.id();
		return OrganisationState.of(organisation,
				this.affiliations.networksOf(List.of(id)).getOrDefault(id, List.of()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
