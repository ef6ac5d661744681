package org.faitiere.gateway.store;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import org.faitiere.gateway.problem.Outage;

import org.springframework.stereotype.Component;

/**
 * Knows the failures of the driver that mean that the database is out of reach.
 */
@Component
class MongoOutage implements Outage {

	@Override
	public boolean causes(Throwable failure) {
		return failure instanceof MongoClientException || failure instanceof MongoSocketException
				|| failure instanceof MongoNotPrimaryException;
	}

}
