package org.faitiere.organisation.membership;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What to narrow a network's memberships to; absent means all.
 *
 * @param status where they stand
 * @param role as what
 * @param organisationId whose
 */
record MembershipFilter(@Nullable MembershipStatus status, @Nullable MembershipRole role,
		@Nullable String organisationId) {

	/**
	 * Which memberships of a network a reader from outside may see.
	 *
	 * @param visible ids of organisations that the reader may know of: their active
	 * memberships
	 * @param own ids of organisations that the reader's networks registered: all of
	 * theirs
	 */
	record Outside(Set<String> visible, Set<String> own) {

		boolean shows(Membership membership) {
			return this.own.contains(membership.organisationId()) || (membership.status() == MembershipStatus.ACTIVE
					&& this.visible.contains(membership.organisationId()));
		}

	}

}
