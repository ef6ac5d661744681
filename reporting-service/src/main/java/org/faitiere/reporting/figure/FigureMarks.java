package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells up to when events are counted.
 */
public interface FigureMarks {

	/**
	 * Time of the newest event that any figure contains.
	 */
	Optional<Instant> newest();

}
