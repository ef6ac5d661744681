package org.faitiere.organisation.directory;

import org.faitiere.support.aggregate.WrongState;

/**
 * Verification moves in steps; this is none of them.
 */
class VerificationNotAllowed extends WrongState {

	VerificationNotAllowed(VerificationStatus from, String to) {
		super("organisation.verificationNotAllowed", from, to);
	}

}
