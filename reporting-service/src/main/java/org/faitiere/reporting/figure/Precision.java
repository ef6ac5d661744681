package org.faitiere.reporting.figure;

import org.jspecify.annotations.Nullable;

/**
 * How sure a head count is; of several, the least sure speaks for their sum.
 */
public enum Precision {

	/** Counted. */
	EXACT,
	/** Counted in part: "more than 1000". */
	AT_LEAST,
	/** Estimated. */
	ESTIMATE;

	/**
	 * The less sure of two.
	 */
	Precision orLessSure(Precision other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	/**
	 * Reads a code: none means counted, an unknown one is not relied upon.
	 */
	static Precision of(@Nullable String code) {
		if (code == null || EXACT.name().equals(code)) {
			return EXACT;
		}
		return AT_LEAST.name().equals(code) ? AT_LEAST : ESTIMATE;
	}

}
