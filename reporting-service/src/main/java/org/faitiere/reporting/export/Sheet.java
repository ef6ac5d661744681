package org.faitiere.reporting.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A table that is written line by line.
 */
interface Sheet {

	/**
	 * Writes the next line.
	 * @param cells texts, numbers, or nothing
	 */
	void add(List<@Nullable Object> cells) throws IOException;

	/**
	 * Ends the table with what it is.
	 */
	void end(Map<String, String> about) throws IOException;

}
