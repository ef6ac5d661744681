package org.faitiere.organisation.membership;

/**
 * Where a membership stands in its life.
 */
public enum MembershipStatus {

	/** Asked for. */
	APPLIED,
	/** Approved and in force. */
	ACTIVE,
	/** Turned down. */
	REJECTED,
	/** Not in force for a time. */
	SUSPENDED,
	/** Over. */
	ENDED;

	/**
	 * Whether something may still come of it.
	 */
	boolean isOpen() {
		return this == APPLIED || this == ACTIVE || this == SUSPENDED;
	}

}
