package org.faitiere.gateway.problem;

/**
 * Tells a failure that passes by itself, such as a database out of reach, from a defect.
 */
@FunctionalInterface
public interface Outage {

	/**
	 * Says whether the failure means that something the gateway leans on is out of reach.
	 * @param failure one failure of a chain of causes
	 * @return whether a later attempt may succeed
	 */
	boolean causes(Throwable failure);

}
