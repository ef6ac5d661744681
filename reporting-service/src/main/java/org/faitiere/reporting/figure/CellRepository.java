package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.faitiere.reporting.fact.Exposure;

/**
 * The cells as readers find them.
 */
interface CellRepository extends FigureMarks {

	/**
	 * Saves cells, unless newer revisions of them are there.
	 */
	void save(Collection<StoredCell> cells);

	/**
	 * The cells of one breakdown of a network.
	 * @param filters the keys that the cells must have
	 */
	List<StoredCell> find(String networkId, Breakdown breakdown, Collection<Exposure> exposures,
			Collection<String> statuses, Map<Dimension, String> filters);

	/**
	 * Time of the newest event that the network's cells contain.
	 */
	Optional<Instant> eventsUpTo(String networkId);

}
