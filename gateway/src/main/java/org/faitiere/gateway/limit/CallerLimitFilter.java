package org.faitiere.gateway.limit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the callers of the API, each by the subject of its token, or by its address when
 * it has none.
 */
public class CallerLimitFilter extends OncePerRequestFilter {

	private final Limits limits;

	private final Problems problems;

	CallerLimitFilter(Limits limits, Problems problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (allows(request, response)) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(ProblemCode.LIMIT_EXCEEDED, request, response);
		}
	}

	private boolean allows(HttpServletRequest request, HttpServletResponse response) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller == null || caller instanceof AnonymousAuthenticationToken) {
			return this.limits.allowAddress(request, response);
		}
		return this.limits.allowSubject(caller.getName(), response);
	}

}
