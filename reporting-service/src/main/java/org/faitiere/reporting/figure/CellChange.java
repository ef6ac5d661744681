package org.faitiere.reporting.figure;

/**
 * The new value of a cell.
 *
 * @param key which cell
 * @param cell its value
 * @param position where the change stands in the log of cells; all changes of a network
 * are in one partition of it, so that a greater one is newer
 */
record CellChange(CellKey key, Cell cell, long position) {
}
