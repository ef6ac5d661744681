package org.faitiere.organisation.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.faitiere.organisation.directory.Affiliations;
import org.faitiere.organisation.network.MemberCounts;

import org.springframework.stereotype.Component;

/**
 * Tells the other features what they ask about memberships.
 */
@Component
class MembershipRecords implements Affiliations, MemberCounts {

	private static final String REMOVED = "Organisation retirée du répertoire.";

	private final MembershipRepository repository;

	MembershipRecords(MembershipRepository repository) {
		this.repository = repository;
	}

	@Override
	public Map<String, List<String>> networksOf(Collection<String> organisationIds) {
		return organisationIds.isEmpty() ? Map.of()
				: this.repository.activeOf(organisationIds)
					.stream()
					.collect(Collectors.groupingBy(Membership::organisationId,
							Collectors.mapping(Membership::networkId, Collectors.toList())));
	}

	@Override
	public Set<String> membersOf(String networkId) {
		return this.repository.organisationsIn(Set.of(networkId), Set.of(MembershipStatus.ACTIVE));
	}

	@Override
	public Set<String> attachedTo(Collection<String> networkIds) {
		return this.repository.organisationsIn(networkIds,
				Set.of(MembershipStatus.APPLIED, MembershipStatus.ACTIVE, MembershipStatus.SUSPENDED));
	}

	@Override
	public void endAll(String organisationId, String actor, Instant now) {
		for (Membership open : this.repository.openOf(organisationId)) {
			this.repository.save(open.close(REMOVED, now), actor);
		}
	}

	@Override
	public Map<String, Long> activeMembers(Collection<String> networkIds) {
		return networkIds.isEmpty() ? Map.of() : this.repository.activeMembers(networkIds);
	}

}
