package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * The log of differences of the live generation, as past figures read it.
 */
interface DifferenceLog {

	/**
	 * Hands over, in the order of the log, every difference of a network whose event was
	 * recorded after a time; and of those before it at least one, unless there is none or
	 * it lies far back.
	 * @param networkId the network
	 * @param time the time
	 * @param taker takes them, others among them too
	 * @throws org.faitiere.reporting.ledger.LogUnreachable when the log does not answer
	 * @throws org.faitiere.support.problem.ProblemException 503 when too much has come
	 * since
	 */
	void forEachAround(String networkId, Instant time, Consumer<CellChange> taker);

}
