package org.faitiere.support.rebuild;

import org.faitiere.support.aggregate.WrongState;

/**
 * Refuses to stop a rebuild that has ended.
 */
public final class RebuildEnded extends WrongState {

	RebuildEnded() {
		super("rebuild.ended");
	}

}
