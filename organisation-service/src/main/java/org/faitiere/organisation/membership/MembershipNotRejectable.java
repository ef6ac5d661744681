package org.faitiere.organisation.membership;

import org.faitiere.support.aggregate.WrongState;

/**
 * Only an application can be rejected.
 */
class MembershipNotRejectable extends WrongState {

	MembershipNotRejectable(MembershipStatus status) {
		super("membership.notRejectable", status);
	}

}
