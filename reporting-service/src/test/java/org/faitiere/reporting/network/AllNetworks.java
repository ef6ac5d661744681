package org.faitiere.reporting.network;

import org.faitiere.reporting.generation.Generation;
import org.faitiere.support.test.TestMongo;

/**
 * Network views for the tests of other views.
 */
public final class AllNetworks {

	private AllNetworks() {
	}

	/**
	 * An empty one on a real MongoDB protocol.
	 */
	public static Networks empty() {
		return new MongoNetworks(TestMongo.database(), Generation.FIRST);
	}

}
