package org.faitiere.organisation.membership;

import org.faitiere.support.aggregate.WrongState;

/**
 * Only an application can be approved.
 */
class MembershipNotApprovable extends WrongState {

	MembershipNotApprovable(MembershipStatus status) {
		super("membership.notApprovable", status);
	}

}
