package org.faitiere.organisation.vocabulary;

/**
 * The scopes that open this service's resources.
 */
public final class Scopes {

	public static final String READ = "organisations:read";

	public static final String WRITE = "organisations:write";

	public static final String ADMIN = "admin";

	private Scopes() {
	}

}
