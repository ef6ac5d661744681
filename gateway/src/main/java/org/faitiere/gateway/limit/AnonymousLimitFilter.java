package org.faitiere.gateway.limit;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits by address what costs the gateway itself something: asking for tokens, starting
 * a sign-in, trying a password.
 */
public class AnonymousLimitFilter extends OncePerRequestFilter {

	private static final Set<String> COSTLY = Set.of("/oauth2/token", "/oauth2/authorize", "/oauth2/introspect",
			"/oauth2/revoke", "/login");

	private final Limits limits;

	private final Problems problems;

	AnonymousLimitFilter(Limits limits, Problems problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !COSTLY.contains(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.limits.allowAddress(request, response) && (!isSignIn(request) || allowsSignIn(request, response))) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(ProblemCode.LIMIT_EXCEEDED, request, response);
		}
	}

	private static boolean isSignIn(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
	}

	private boolean allowsSignIn(HttpServletRequest request, HttpServletResponse response) {
		String name = request.getParameter("username");
		return this.limits.allowSignIn((name != null) ? name : "", request, response);
	}

}
