package org.faitiere.support.rebuild;

/**
 * The rebuild was stopped, or another replica leads it; whoever works on it ends.
 */
final class RebuildLost extends RuntimeException {

	RebuildLost(String rebuild) {
		super(rebuild);
	}

}
