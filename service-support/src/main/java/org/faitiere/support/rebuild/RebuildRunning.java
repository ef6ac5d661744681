package org.faitiere.support.rebuild;

import org.faitiere.support.aggregate.WrongState;

/**
 * Refuses a rebuild while another is under way.
 */
public final class RebuildRunning extends WrongState {

	RebuildRunning() {
		super("rebuild.running");
	}

}
