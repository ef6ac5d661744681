package org.faitiere.reporting.generation;

import java.util.Set;

/**
 * A part of the read models that follows the log, once for each generation.
 */
public interface Projection {

	/**
	 * Its name, the same in each generation, such as {@code facts}.
	 */
	String name();

	/**
	 * The consumer group by which a generation of it reads.
	 */
	String group(Generation generation);

	/**
	 * The topics that a generation of it reads.
	 */
	Set<String> topics(Generation generation);

	/**
	 * The topics that are a generation's own, to be deleted with it.
	 */
	Set<String> ownTopics(Generation generation);

	/**
	 * Whether readers see what it writes, and not only what others make of it.
	 */
	boolean isSeen();

	/**
	 * Makes what a new generation needs before it starts.
	 */
	default void prepare(Generation generation) {
	}

	/**
	 * Starts to follow the log in this process; other processes of the same generation
	 * share the work.
	 */
	Running start(Generation generation);

	/**
	 * Removes what this process alone keeps of a generation that it will not run again.
	 */
	default void forget(Generation generation) {
	}

	/**
	 * A projection that runs in this process.
	 */
	interface Running {

		/**
		 * Its state, such as RUNNING or REBALANCING.
		 */
		String state();

		/**
		 * Ends it; what it has read is kept.
		 */
		void stop();

		/**
		 * Lets what readers see stand still, or go on.
		 */
		default void pause(boolean paused) {
		}

	}

}
