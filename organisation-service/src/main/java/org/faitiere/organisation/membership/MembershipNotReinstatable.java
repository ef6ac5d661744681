package org.faitiere.organisation.membership;

import org.faitiere.support.aggregate.WrongState;

/**
 * Only a suspended membership can be reinstated.
 */
class MembershipNotReinstatable extends WrongState {

	MembershipNotReinstatable(MembershipStatus status) {
		super("membership.notReinstatable", status);
	}

}
