package org.faitiere.reporting.figure;

import org.faitiere.reporting.fact.Activity;
import org.jspecify.annotations.Nullable;

/**
 * What the topology remembers of an activity.
 *
 * @param sequence number of the last version that it took
 * @param counted that version, if it counts
 */
record LastVersion(long sequence, @Nullable Activity counted) {

	static final LastVersion NONE = new LastVersion(0, null);

}
