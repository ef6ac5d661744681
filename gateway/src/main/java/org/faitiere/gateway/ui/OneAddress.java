package org.faitiere.gateway.ui;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.access.PublicAddress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a browser on the same machine from one name of it to the one that the platform
 * goes by: sign-in works only there, and {@code 127.0.0.1} is another site than
 * {@code localhost}.
 */
@Component
class OneAddress extends OncePerRequestFilter {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

	private final PublicAddress address;

	OneAddress(PublicAddress address) {
		this.address = address;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return !THIS_MACHINE.contains(this.address.issuer().getHost()) || accept == null
				|| !accept.contains(MediaType.TEXT_HTML_VALUE) || !request.getMethod().equals("GET")
				|| !THIS_MACHINE.contains(request.getServerName())
				|| request.getServerName().equals(this.address.issuer().getHost())
				|| request.getServletPath().startsWith("/actuator");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.sendRedirect(this.address.page(request.getRequestURI() + query));
	}

}
