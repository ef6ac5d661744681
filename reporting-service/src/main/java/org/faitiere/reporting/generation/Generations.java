package org.faitiere.reporting.generation;

/**
 * Which generations there are, the same for all replicas.
 */
interface Generations {

	/**
	 * The generation that answers questions.
	 */
	Generation live();

}
