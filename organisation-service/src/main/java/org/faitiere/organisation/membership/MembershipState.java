package org.faitiere.organisation.membership;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.faitiere.support.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A membership as readers see it, in answers and in events.
 *
 * @param id UUIDv7
 * @param version counts its changes from 1; also the entity tag
 * @param networkId the network
 * @param organisationId the organisation or person
 * @param role as what
 * @param status where it stands
 * @param since from when, as far as it is known: 2007, 2003-10 or 2024-02-22
 * @param until until when, as far as it is known
 * @param createdAt when it was asked for
 * @param updatedAt when it was last changed
 */
@Schema(name = "Membership")
public record MembershipState(String id, long version, String networkId, String organisationId, MembershipRole role,
		MembershipStatus status, @Nullable String since, @Nullable String until, Instant createdAt, Instant updatedAt) {

	static MembershipState of(Membership membership) {
		return new MembershipState(membership.id(), membership.version(), membership.networkId(),
				membership.organisationId(), membership.role(), membership.status(),
				PartialDate.valueOf(membership.since()), PartialDate.valueOf(membership.until()),
				membership.createdAt(), membership.updatedAt());
	}

	Membership toMembership() {
		return new Membership(this.id, this.version, this.networkId, this.organisationId, this.role, this.status,
				PartialDate.parse(this.since, "since"), PartialDate.parse(this.until, "until"), this.createdAt,
				this.updatedAt);
	}

}
