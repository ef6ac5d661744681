package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells as readers find them.
 */
interface CellRepository extends FigureMarks {

	/**
	 * Adds a stretch of the log of differences; what is in the cells already is not added
	 * again.
	 */
	void add(List<CellChange> changes);

	/**
	 * The cells of one breakdown of what a question is about.
	 */
	Map<CellKey, Measures> find(Question question, Breakdown breakdown);

	/**
	 * The sheets of one breakdown of what a question is about, those that there are.
	 */
	Map<CellSheet, KeptSheet> sheets(Question question, Breakdown breakdown);

	/**
	 * Time of the newest event that the network's cells contain.
	 */
	Optional<Instant> eventsUpTo(String networkId);

}
