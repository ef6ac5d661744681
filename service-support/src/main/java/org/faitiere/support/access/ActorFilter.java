package org.faitiere.support.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.support.event.HashedLines;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts who is asking into each log line: programs by their client id, people by a
 * pseudonym that only those can resolve who know whom they look for.
 */
public final class ActorFilter extends OncePerRequestFilter {

	public static final String MDC_KEY = "actor";

	private static final int DIGITS = 12;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Reader reader = Readers.current();
		if (reader.isAnonymous()) {
			chain.doFilter(request, response);
			return;
		}
		try (MDC.MDCCloseable logged = MDC.putCloseable(MDC_KEY, logged(reader.subject()))) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * The subject of a token as it stands in logs: an e-mail address as the beginning of
	 * its SHA-256.
	 */
	static String logged(String subject) {
		return subject.contains("@")
				? "person-" + HashedLines.sha256(subject.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS)
				: subject;
	}

}
