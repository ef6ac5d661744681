package org.faitiere.reporting.network;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's place in a network.
 *
 * @param id the membership
 * @param networkId the network
 * @param organisationId the organisation
 * @param role MEMBER, FOUNDING_MEMBER, PARTNER or FUNDER
 * @param status where it stands, such as ACTIVE
 */
public record Membership(String id, String networkId, String organisationId, @Nullable String role, String status) {

	static final String ACTIVE = "ACTIVE";

	private static final Set<String> MEMBERS = Set.of("MEMBER", "FOUNDING_MEMBER");

	public Membership {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(networkId, "networkId");
		Objects.requireNonNull(organisationId, "organisationId");
		Objects.requireNonNull(status, "status");
	}

	/**
	 * Whether it makes the organisation part of the network; a partner or a funder stays
	 * outside.
	 */
	boolean isOfMember() {
		return this.role == null || MEMBERS.contains(this.role);
	}

}
