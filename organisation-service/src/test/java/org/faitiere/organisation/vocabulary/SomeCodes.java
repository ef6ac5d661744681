package org.faitiere.organisation.vocabulary;

import java.util.Set;

/**
 * A few codes for rules under test.
 */
public final class SomeCodes {

	public static final KnownCodes CODES = new KnownCodes(Set.of("governance", "gender"), Set.of("TG", "ML", "FR"),
			Set.of("TG-M", "TG-K", "ML-1"));

	private SomeCodes() {
	}

}
