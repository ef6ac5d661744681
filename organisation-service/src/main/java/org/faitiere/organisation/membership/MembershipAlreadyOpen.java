package org.faitiere.organisation.membership;

import org.faitiere.support.aggregate.WrongState;

/**
 * An organisation has one open membership at most in a network under the same role.
 */
class MembershipAlreadyOpen extends WrongState {

	MembershipAlreadyOpen() {
		super("membership.alreadyOpen");
	}

}
