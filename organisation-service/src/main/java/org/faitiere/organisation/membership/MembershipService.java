package org.faitiere.organisation.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

import org.faitiere.organisation.directory.Directory;
import org.faitiere.organisation.directory.Organisation;
import org.faitiere.organisation.network.Network;
import org.faitiere.organisation.network.Networks;
import org.faitiere.organisation.vocabulary.Scopes;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What can be done with memberships.
 */
@Service
class MembershipService {

	private final MembershipRepository repository;

	private final MembershipRights rights;

	private final Networks networks;

	private final Directory directory;

	private final Clock clock;

	MembershipService(MembershipRepository repository, MembershipRights rights, Networks networks, Directory directory,
			Clock clock) {
		this.repository = repository;
		this.rights = rights;
		this.networks = networks;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Asks for a membership, or finds the one that this very request asked for before.
	 */
	MembershipState apply(String id, String networkIdOrSlug, @Nullable String organisationId,
			@Nullable MembershipRole role, @Nullable PartialDate since, Reader reader) {
		reader.demandScope(Scopes.WRITE);
		Network network = this.networks.get(networkIdOrSlug);
		Organisation organisation = organisation(organisationId, reader);
		this.rights.demandApplicant(reader, network, organisation);
		Optional<Membership> applied = this.repository.find(id);
		return MembershipState
			.of(applied.isPresent() ? applied.get() : add(id, network, organisation, role, since, reader));
	}

	private Membership add(String id, Network network, Organisation organisation, @Nullable MembershipRole role,
			@Nullable PartialDate since, Reader reader) {
		Change<Membership, MembershipEvent> application = Membership.apply(id, network.id(), organisation.id(), role,
				since, now());
		this.repository.add(application, reader.subject());
		return application.next();
	}

	private Organisation organisation(@Nullable String id, Reader reader) {
		if (id == null) {
			throw new BrokenRules("organisationId", "required");
		}
		return this.directory.find(id, reader, Scopes.WRITE)
			.orElseThrow(() -> new BrokenRules("organisationId", "unknownReference", id));
	}

	MembershipState approve(String id, @Nullable PartialDate date, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (membership, now) -> membership.approve(date, now));
	}

	MembershipState reject(String id, @Nullable String reason, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (membership, now) -> membership.reject(reason, now));
	}

	MembershipState suspend(String id, @Nullable String reason, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (membership, now) -> membership.suspend(reason, now));
	}

	MembershipState reinstate(String id, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, Membership::reinstate);
	}

	MembershipState end(String id, @Nullable PartialDate date, @Nullable String reason, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (membership, now) -> membership.end(date, reason, now));
	}

	private MembershipState decide(String id, IfMatch seen, Reader reader,
			BiFunction<Membership, Instant, Change<Membership, MembershipEvent>> decision) {
		reader.demandScope(Scopes.WRITE);
		Membership membership = visible(id, reader, Scopes.WRITE);
		reader.demand(Role.OFFICER, this.networks.get(membership.networkId()).slug(), Scopes.WRITE);
		seen.check(membership.version());
		Change<Membership, MembershipEvent> change = decision.apply(membership, now());
		this.repository.save(change, reader.subject());
		return MembershipState.of(change.next());
	}

	MembershipState get(String id, Reader reader) {
		return MembershipState.of(visible(id, reader, Scopes.READ));
	}

	Page<MembershipState> list(String networkIdOrSlug, MembershipFilter filter, PageRequest page, Reader reader) {
		Network network = this.networks.get(networkIdOrSlug);
		return this.repository.list(network.id(), filter, this.rights.outside(reader, network), page)
			.map(MembershipState::of);
	}

	private Membership visible(String id, Reader reader, String scope) {
		return this.repository.find(id)
			.filter((membership) -> this.rights.mayKnow(reader, membership, scope))
			.orElseThrow(ProblemException::notFound);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
