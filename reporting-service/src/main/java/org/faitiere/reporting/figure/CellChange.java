package org.faitiere.reporting.figure;

/**
 * A change of the cells of a network.
 *
 * @param networkId the network
 * @param difference what is added
 * @param position where it stands in the log of differences; all those of a network are
 * in one partition of it, so that a greater one is newer
 */
record CellChange(String networkId, CellDifference difference, long position) {
}
