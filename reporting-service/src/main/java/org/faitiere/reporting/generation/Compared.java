package org.faitiere.reporting.generation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.faitiere.support.rebuild.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A part of the read models that can be compared between two generations, also while both
 * are written.
 */
public interface Compared {

	/**
	 * Hands over what does not look the same in both, in no order and without holding it
	 * all.
	 */
	void forEachDifferent(Generation was, Generation is, Consumer<Pair> consumer);

	/**
	 * Reads some things again: a pair for each key.
	 */
	List<Pair> read(Generation was, Generation is, Collection<String> keys);

	/**
	 * Whether two texts say the same.
	 */
	default boolean same(@Nullable String was, @Nullable String is) {
		return Objects.equals(was, is);
	}

	/**
	 * A difference as people read it.
	 */
	Difference describe(Pair pair);

	/**
	 * Makes sure that it is the newer generation that is right where they differ.
	 * @param keys what differs
	 * @param caughtUp waits until the newer generation has all that is in the log by then
	 * @throws org.faitiere.support.rebuild.RebuildFailure when it is wrong
	 */
	default void judge(Generation is, Collection<String> keys, Runnable caughtUp) {
	}

}
