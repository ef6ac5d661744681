package org.faitiere.support.rebuild;

/**
 * A rebuild cannot come to a good end, so nothing is swapped; trying again now would not
 * help.
 */
public final class RebuildFailure extends RuntimeException {

	public RebuildFailure(String reason) {
		super(reason);
	}

}
