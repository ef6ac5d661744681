package org.faitiere.reporting.funding;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an amount means; all but budgets are IATI transaction types.
 */
enum Kind {

	/** Planned. */
	BUDGET(""),
	/** Promised to the network by contract. */
	COMMITTED("11"),
	/** Paid to the network. */
	RECEIVED("1"),
	/** Promised by the network by contract. */
	OUTGOING_COMMITTED("2"),
	/** Passed on by the network. */
	DISBURSED("3"),
	/** Spent by the network. */
	SPENT("4");

	private final String code;

	Kind(String code) {
		this.code = code;
	}

	boolean isIncoming() {
		return this == COMMITTED || this == RECEIVED;
	}

	static Optional<Kind> ofTransaction(String code) {
		return Arrays.stream(values()).filter((it) -> it != BUDGET && it.code.equals(code)).findFirst();
	}

}
