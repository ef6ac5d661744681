package org.faitiere.organisation.membership;

/**
 * As what an organisation is in a network.
 */
public enum MembershipRole {

	MEMBER, FOUNDING_MEMBER, PARTNER, FUNDER

}
