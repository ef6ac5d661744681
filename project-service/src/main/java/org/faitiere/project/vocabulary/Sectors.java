package org.faitiere.project.vocabulary;

import java.util.Set;

/**
 * Purpose codes of the OECD DAC (IATI sector vocabulary 1) that the platform offers;
 * withdrawn codes are not among them.
 */
public final class Sectors {

	private static final Set<String> CODES = Set.of("15110", "15111", "15112", "15113", "15130", "15150", "15151",
			"15152", "15153", "15160", "15170", "15180", "15185", "15190", "15196", "15210", "15220", "15230", "15240",
			"15250", "15261", "16080", "22030", "43030", "43040", "43081", "43082", "91010", "99810");

	private Sectors() {
	}

	public static boolean includes(String code) {
		return CODES.contains(code);
	}

}
