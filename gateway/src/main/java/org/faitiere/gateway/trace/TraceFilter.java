package org.faitiere.gateway.trace;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the trace with the request, as soon as the observation of the request has
 * begun it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TraceFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = Trace.currentId();
		if (id != null) {
			request.setAttribute(Trace.ATTRIBUTE, id);
		}
		chain.doFilter(request, response);
	}

}
