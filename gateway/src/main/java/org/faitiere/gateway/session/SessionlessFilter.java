package org.faitiere.gateway.session;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps sessions away from the API, whose callers have tokens: half a dozen places of the
 * frameworks ask for the session of any request that has a cookie, and each of them would
 * read the database, or fail with it.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionlessFilter extends OncePerRequestFilter {

	private static final String DONE = SessionRepositoryFilter.class.getName() + ".FILTERED";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(DONE, Boolean.TRUE);
		chain.doFilter(request, response);
	}

}
