package org.faitiere.reporting.figure;

import java.util.Map;

/**
 * A sheet of cells as it is kept.
 *
 * @param position up to where the log of differences has been added to it
 * @param fields what its cells hold, by the names of their fields
 */
record KeptSheet(long position, Map<String, Measures> fields) {
}
