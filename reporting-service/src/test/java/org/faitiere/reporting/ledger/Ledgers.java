package org.faitiere.reporting.ledger;

import com.mongodb.client.MongoDatabase;

/**
 * Ledgers for the tests of other features.
 */
public final class Ledgers {

	private Ledgers() {
	}

	public static LedgerRepository in(MongoDatabase database) {
		return new MongoLedgerRepository(database);
	}

}
