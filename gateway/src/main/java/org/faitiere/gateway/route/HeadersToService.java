package org.faitiere.gateway.route;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.faitiere.gateway.requestid.RequestId;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a service how the gateway was asked. What a client claims about itself in
 * forwarded headers is replaced by what the gateway knows, and the cookies of the sign-in
 * are nobody else's business.
 */
@Component
class HeadersToService implements RequestHttpHeadersFilter, Ordered {

	private static final Set<String> KEPT_BACK = Set.of(HttpHeaders.COOKIE, "Forwarded", "X-Forwarded-For",
			"X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-Ssl");

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
		HttpServletRequest incoming = request.servletRequest();
		HttpHeaders outgoing = new HttpHeaders();
		outgoing.addAll(headers);
		KEPT_BACK.forEach(outgoing::remove);
		String contentType = incoming.getHeader(HttpHeaders.CONTENT_TYPE);
		if (contentType != null) {
			// without the charset that Spring adds, which is a guess
			outgoing.set(HttpHeaders.CONTENT_TYPE, contentType);
		}
		outgoing.set(RequestId.HEADER, RequestId.of(incoming));
		outgoing.set("X-Forwarded-For", incoming.getRemoteAddr());
		outgoing.set("X-Forwarded-Proto", incoming.getScheme());
		outgoing.set("X-Forwarded-Host", incoming.getServerName());
		outgoing.set("X-Forwarded-Port", Integer.toString(incoming.getServerPort()));
		return outgoing;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
