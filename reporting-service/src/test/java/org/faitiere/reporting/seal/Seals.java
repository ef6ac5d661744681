package org.faitiere.reporting.seal;

import java.time.Clock;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.faitiere.reporting.ledger.Log;

/**
 * Seals for the tests of other features.
 */
public final class Seals {

	private final SealRepository repository;

	private final SealService service;

	public Seals(MongoDatabase database, Log log, Clock clock) {
		this.repository = new MongoSealRepository(database);
		this.service = new SealService(log, this.repository, clock);
	}

	public Optional<Seal> seal() {
		return this.service.seal();
	}

	public SealBooks books() {
		return new SealBooks(this.repository);
	}

	SealRepository repository() {
		return this.repository;
	}

	SealService service() {
		return this.service;
	}

}
