package org.faitiere.reporting.annual;

import java.util.Optional;

/**
 * All editions, kept for ever.
 */
interface EditionRepository {

	/**
	 * Keeps a new edition under the next number of its year; if it is there already, as
	 * after a crash before the answer, it stays as it is.
	 * @return the edition as it is kept
	 */
	Edition add(Edition edition);

	/**
	 * An edition that was made already.
	 */
	Optional<Edition> byId(String networkId, int year, String id);

	Optional<Edition> find(String networkId, int year, int number);

	Optional<Edition> newest(String networkId, int year);

}
