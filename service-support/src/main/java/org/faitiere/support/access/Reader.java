package org.faitiere.support.access;

import java.util.Map;
import java.util.Set;

import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Who is asking, and what the token grants.
 *
 * @param subject client id or e-mail address; {@code anonymous} without a token
 * @param scopes OAuth2 scopes, such as {@code activities:read}
 * @param grants role by slug of the network
 * @param platformAdministrator whether all networks are open to this reader
 */
public record Reader(String subject, Set<String> scopes, Map<String, Role> grants, boolean platformAdministrator) {

	public static final Reader ANONYMOUS = new Reader("anonymous", Set.of(), Map.of(), false);

	public Reader {
		scopes = Set.copyOf(scopes);
		grants = Map.copyOf(grants);
	}

	public boolean isAnonymous() {
		return this == ANONYMOUS;
	}

	/**
	 * Whether all networks are open to this reader under the scope.
	 */
	public boolean seesAll(String scope) {
		return this.platformAdministrator && this.scopes.contains(scope);
	}

	/**
	 * Whether what is for one network only is open to this reader.
	 */
	public boolean sees(@Nullable String network, String scope) {
		return seesAll(scope) || (network != null && this.grants.containsKey(network) && this.scopes.contains(scope));
	}

	/**
	 * Slugs of the networks that the reader belongs to under the scope.
	 */
	public Set<String> networks(String scope) {
		return this.scopes.contains(scope) ? this.grants.keySet() : Set.of();
	}

	/**
	 * Insists on a scope: 401 without a token, 403 without the scope.
	 */
	public void demandScope(String scope) {
		if (isAnonymous()) {
			throw new ProblemException(HttpStatus.UNAUTHORIZED, "token.required");
		}
		if (!this.scopes.contains(scope)) {
			throw new ProblemException(HttpStatus.FORBIDDEN, "access.scopeMissing", scope);
		}
	}

	/**
	 * Insists on a scope and on a role in a network: 401, 403.
	 */
	public void demand(Role atLeast, @Nullable String network, String scope) {
		demandScope(scope);
		Role role = (network != null) ? this.grants.get(network) : null;
		boolean granted = role != null && role.compareTo(atLeast) >= 0;
		if (!this.platformAdministrator && !granted) {
			throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
		}
	}

}
