package org.faitiere.support.outage;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import org.jspecify.annotations.Nullable;

/**
 * Knows the failures that mean that the database is out of reach for now: a later try may
 * succeed, and whether this one has written anything is not known.
 */
public final class MongoOutage {

	private MongoOutage() {
	}

	/**
	 * Whether one of the causes of a failure is such an outage.
	 */
	public static boolean causes(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MongoSocketException || cause instanceof MongoClientException
					|| cause instanceof MongoNotPrimaryException || cause instanceof MongoNodeIsRecoveringException) {
				return true;
			}
		}
		return false;
	}

}
