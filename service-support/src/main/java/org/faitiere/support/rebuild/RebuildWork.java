package org.faitiere.support.rebuild;

/**
 * What a service does to rebuild its read models.
 */
public interface RebuildWork {

	/**
	 * Builds, compares and swaps; after a crash again from where it was. Ends with
	 * {@link RebuildTurn#swap()}, or with a {@link RebuildFailure}; anything else that it
	 * throws is tried again.
	 */
	void run(RebuildTurn turn);

	/**
	 * Takes note of the stand, which another replica may have changed.
	 * @param leading whether this replica leads what is being built
	 */
	default void follow(Stand stand, boolean leading) {
	}

	/**
	 * Removes what is left of a generation that nobody needs; more than one replica may
	 * do so at once.
	 * @return whether all of it is gone
	 */
	default boolean discard(int generation) {
		return true;
	}

}
