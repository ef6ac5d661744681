package org.faitiere.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * The limits on requests. Each question takes one request off a bucket and tells the
 * client in headers what is left.
 */
@Component
public class Limits {

	private final RateLimit signedIn;

	private final RateLimit anonymous;

	private final RateLimit signIn;

	Limits(LimitSettings settings) {
		this.signedIn = new RateLimit(settings.signedIn());
		this.anonymous = new RateLimit(settings.anonymous());
		this.signIn = new RateLimit(settings.signIn());
	}

	/**
	 * Asks for somebody with a good token.
	 * @param subject subject of the token
	 * @param response response for the headers
	 * @return whether the request is within the limit
	 */
	public boolean allowSubject(String subject, HttpServletResponse response) {
		return this.signedIn.allows(subject, response);
	}

	/**
	 * Asks for somebody of whom only the network address is known.
	 * @param request the request
	 * @param response response for the headers
	 * @return whether the request is within the limit
	 */
	public boolean allowAddress(HttpServletRequest request, HttpServletResponse response) {
		return this.anonymous.allows(ClientAddress.of(request), response);
	}

	/**
	 * Asks for somebody who tries a password.
	 * @param name the name that is tried
	 * @param request the request
	 * @param response response for the headers
	 * @return whether the attempt is within the limit
	 */
	public boolean allowSignIn(String name, HttpServletRequest request, HttpServletResponse response) {
		return this.signIn.allows(ClientAddress.of(request) + " " + name, response);
	}

}
