package org.faitiere.reporting.fact;

/**
 * Who may see a fact and the figures that it adds to.
 */
public enum Exposure {

	/** Everybody. */
	PUBLIC,
	/** The members of its network. */
	NETWORK

}
