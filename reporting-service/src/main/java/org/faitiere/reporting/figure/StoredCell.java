package org.faitiere.reporting.figure;

/**
 * A cell under its key.
 *
 * @param key which figure
 * @param cell its value
 */
record StoredCell(CellKey key, Cell cell) {
}
