/**
 * Figures: what an activity contributes to which cell, the stream topology that sums the
 * contributions, and the key figures that are read from them. {@code docs/figures.md}
 * tells how things are counted.
 */
@NullMarked
package org.faitiere.reporting.figure;

import org.jspecify.annotations.NullMarked;
