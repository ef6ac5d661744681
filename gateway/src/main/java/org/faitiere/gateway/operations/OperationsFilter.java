package org.faitiere.gateway.operations;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the public see health and nothing else of the management endpoints, and operators
 * nothing but these.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class OperationsFilter extends OncePerRequestFilter {

	private static final String MANAGEMENT = "/actuator";

	private static final String HEALTH = MANAGEMENT + "/health";

	private final OperationsSettings settings;

	private final Problems problems;

	OperationsFilter(OperationsSettings settings, Problems problems) {
		this.settings = settings;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isAllowed(request.getServletPath(), request.getLocalPort() == this.settings.port())) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(ProblemCode.RESOURCE_NOT_FOUND, request, response);
		}
	}

	// The decoded path: /%61ctuator is no other one.
	private static boolean isAllowed(String path, boolean operations) {
		boolean management = isOrIsBelow(path, MANAGEMENT);
		return operations ? management : !management || isOrIsBelow(path, HEALTH);
	}

	private static boolean isOrIsBelow(String path, String parent) {
		return path.equals(parent) || path.startsWith(parent + "/");
	}

}
