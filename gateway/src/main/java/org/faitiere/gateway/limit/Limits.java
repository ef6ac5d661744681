package org.faitiere.gateway.limit;

import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

	private final RateLimit signInAddress;

	private final RateLimit signInName;

	Limits(LimitSettings settings, MeterRegistry meters) {
		this.signedIn = new RateLimit(settings.signedIn(), hits("signed-in", meters));
		this.anonymous = new RateLimit(settings.anonymous(), hits("anonymous", meters));
		this.signIn = new RateLimit(settings.signIn(), hits("sign-in", meters));
		this.signInAddress = new RateLimit(settings.signInAddress(), hits("sign-in-address", meters));
		this.signInName = new RateLimit(settings.signInName(), hits("sign-in-name", meters));
	}

	private static Counter hits(String limit, MeterRegistry meters) {
		return Counter.builder("faitiere.limits.hit")
			.description("Requests that were refused because of a limit")
			.tag("limit", limit)
			.register(meters);
	}

	/**
	 * The limits by the names under which gateways tell each other of them.
	 */
	Map<String, RateLimit> byName() {
		return Map.of("signedIn", this.signedIn, "anonymous", this.anonymous, "signIn", this.signIn, "signInAddress",
				this.signInAddress, "signInName", this.signInName);
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
	 * Asks for somebody who tries a password: against guessing one person's from one
	 * place, many people's from one place, and one person's from many places.
	 * @param name the name that is tried
	 * @param request the request
	 * @param response response for the headers
	 * @return whether the attempt is within the limit
	 */
	public boolean allowSignIn(String name, HttpServletRequest request, HttpServletResponse response) {
		String address = ClientAddress.of(request);
		String person = name.strip().toLowerCase(Locale.ROOT);
		return this.signInAddress.allows(address, response) && this.signIn.allows(address + " " + person, response)
				&& this.signInName.allows(person, response);
	}

}
