package org.faitiere.reporting.fact;

import org.faitiere.reporting.generation.Generation;
import org.faitiere.support.test.TestMongo;

/**
 * Fact repositories for the tests of other views.
 */
public final class Facts {

	private Facts() {
	}

	/**
	 * An empty one on a real MongoDB protocol.
	 */
	public static FactRepository empty() {
		return new MongoFactRepository(TestMongo.database(), Generation.FIRST);
	}

}
