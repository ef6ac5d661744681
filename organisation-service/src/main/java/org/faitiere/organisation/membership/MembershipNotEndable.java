package org.faitiere.organisation.membership;

import org.faitiere.support.aggregate.WrongState;

/**
 * Only an active or suspended membership can end.
 */
class MembershipNotEndable extends WrongState {

	MembershipNotEndable(MembershipStatus status) {
		super("membership.notEndable", status);
	}

}
