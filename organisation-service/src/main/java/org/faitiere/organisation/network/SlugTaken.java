package org.faitiere.organisation.network;

import org.faitiere.support.aggregate.WrongState;

/**
 * Two networks cannot have the same slug.
 */
class SlugTaken extends WrongState {

	SlugTaken(String slug) {
		super("network.slugTaken", slug);
	}

}
