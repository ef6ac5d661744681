package org.faitiere.organisation.membership;

import org.faitiere.support.aggregate.WrongState;

/**
 * Only an active membership can be suspended.
 */
class MembershipNotSuspendable extends WrongState {

	MembershipNotSuspendable(MembershipStatus status) {
		super("membership.notSuspendable", status);
	}

}
