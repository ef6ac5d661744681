package org.faitiere.reporting.ledger;

/**
 * The log does not answer, or is busy with other readers.
 */
public class LogUnreachable extends RuntimeException {

	public LogUnreachable(String reason, Throwable cause) {
		super(reason, cause);
	}

	public LogUnreachable(String reason) {
		super(reason);
	}

}
