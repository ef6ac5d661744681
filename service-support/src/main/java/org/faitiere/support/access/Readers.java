package org.faitiere.support.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Reads the {@link Reader} from the token of the current request.
 */
public final class Readers {

	private Readers() {
	}

	public static Reader current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof JwtAuthenticationToken token) ? of(token.getToken()) : Reader.ANONYMOUS;
	}

	static Reader of(Jwt token) {
		return new Reader(token.getSubject(), scopes(token.getClaim("scope")), grants(token.getClaim("grants")),
				Boolean.TRUE.equals(token.getClaim("platform_administrator")));
	}

	private static Set<String> scopes(Object claim) {
		if (claim instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).collect(Collectors.toSet());
		}
		return (claim instanceof String line) ? Set.copyOf(Arrays.asList(line.split(" "))) : Set.of();
	}

	private static Map<String, Role> grants(Object claim) {
		Map<String, Role> grants = new HashMap<>();
		for (Object entry : (claim instanceof List<?> entries) ? entries : List.of()) {
			if (entry instanceof Map<?, ?> grant) {
				// A role that this version does not know grants nothing.
				Arrays.stream(Role.values())
					.filter((role) -> role.name().equals(grant.get("role")))
					.forEach((role) -> grants.merge(String.valueOf(grant.get("network")), role, Readers::stronger));
			}
		}
		return grants;
	}

	private static Role stronger(Role one, Role other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
