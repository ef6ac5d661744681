package org.faitiere.local.backup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of the databases and topics is backed up, and in which order: all that the log
 * alone cannot give back, but for what keeps people signed in.
 */
final class Kept {

	/**
	 * What refers to the log comes before the aggregates, and these come before the log;
	 * then whatever is referred to is in the backup.
	 */
	static final List<String> DATABASES = List.of("reporting", "project", "organisation", "gateway");

	// A seal before its tiles, an activity before its project, a membership before its
	// organisation: what is referred to was there first. All else follows, so that no
	// aggregate is without the idempotency key that made it.
	private static final List<String> FIRST = List.of("seals", "activities", "transactions", "projects", "memberships",
			"organisations", "networks");

	private static final String OWN = "generations|rebuilds";

	// Of the gateway, what keeps people signed in: nobody whose sign-in was ended since
	// may
	// come back, and the keys that sign tokens are of no use without the file that
	// encrypts
	// them, which has no place beside them.
	private static final Map<String, Pattern> LEFT_OUT = Map.of("reporting", Pattern.compile(OWN
			+ "|(cell[a-z-]*|sheet[a-z-]*|fact[a-z-]*|networks|organisations|memberships|projects|transactions)(-g\\d+)?"),
			"project", Pattern.compile(OWN + "|known(Networks|Organisations)(-g\\d+)?"), "organisation",
			Pattern.compile(OWN), "gateway", Pattern.compile("signingKeys|sessions|authorizations|limitUses"));

	private Kept() {
	}

	static boolean collection(String database, String name) {
		return !name.startsWith("system.") && !LEFT_OUT.get(database).matcher(name).matches();
	}

	static Comparator<String> order() {
		return Comparator.<String>comparingInt((it) -> FIRST.contains(it) ? FIRST.indexOf(it) : FIRST.size())
			.thenComparing(Comparator.naturalOrder());
	}

	/**
	 * The topics of events and of dead letters; the others are made from them.
	 */
	static boolean topic(String name) {
		return !name.startsWith("_") && !isBuiltFromTheLog(name);
	}

	static boolean isBuiltFromTheLog(String topic) {
		return topic.startsWith("reporting");
	}

}
