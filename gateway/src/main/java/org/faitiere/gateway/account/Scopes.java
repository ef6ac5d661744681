package org.faitiere.gateway.account;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The scopes of the shared API.
 */
public final class Scopes {

	/**
	 * Scope of whoever runs the platform.
	 */
	public static final String ADMIN = "admin";

	/**
	 * Every scope.
	 */
	public static final Set<String> ALL = Set.of("organisations:read", "organisations:write", "projects:read",
			"projects:write", "activities:read", "activities:write", "reports:read", "feed:read", ADMIN);

	private Scopes() {
	}

	/**
	 * Returns the scopes that a person may have.
	 * @param platformAdministrator whether the person runs the platform
	 * @return all scopes, {@code admin} only for the platform administrator
	 */
	public static Set<String> ofPerson(boolean platformAdministrator) {
		Set<String> scopes = new LinkedHashSet<>(ALL);
		if (!platformAdministrator) {
			scopes.remove(ADMIN);
		}
		return scopes;
	}

}
