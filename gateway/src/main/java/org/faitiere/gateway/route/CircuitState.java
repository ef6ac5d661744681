package org.faitiere.gateway.route;

/**
 * Whether a service is asked.
 */
public enum CircuitState {

	/** It is asked. */
	CLOSED,

	/** It is not asked for a while. */
	OPEN,

	/** A few calls are let through to see whether it is back. */
	HALF_OPEN

}
