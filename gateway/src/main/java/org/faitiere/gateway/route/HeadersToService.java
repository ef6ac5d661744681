package org.faitiere.gateway.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.faitiere.gateway.requestid.RequestId;
import org.faitiere.gateway.trace.Trace;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a service how the gateway was asked. What a client claims about itself in
 * forwarded headers is replaced by what the gateway knows, and the cookies of the sign-in
 * are nobody else's business. The service goes on with the gateway's trace. The headers
 * that concern only one connection are dropped here too, in one go instead of one copy of
 * all headers for each of the library's filters.
 */
@Component
class HeadersToService implements RequestHttpHeadersFilter, Ordered {

	private static final Set<String> KEPT_BACK = Set.of("connection", "content-length", "cookie", "expect", "forwarded",
			"host", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer",
			"traceparent", "tracestate", "transfer-encoding", "upgrade");

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
		HttpServletRequest incoming = request.servletRequest();
		Set<String> ofConnection = namedBy(headers.getConnection());
		HttpHeaders outgoing = new HttpHeaders();
		headers.forEach((name, values) -> {
			String key = name.toLowerCase(Locale.ROOT);
			if (!KEPT_BACK.contains(key) && !ofConnection.contains(key) && !key.startsWith("x-forwarded-")) {
				outgoing.put(name, values);
			}
		});
		String contentType = incoming.getHeader(HttpHeaders.CONTENT_TYPE);
		if (contentType != null) {
			// without the charset that Spring adds, which is a guess
			outgoing.set(HttpHeaders.CONTENT_TYPE, contentType);
		}
		outgoing.set(RequestId.HEADER, RequestId.of(incoming));
		Trace.headers().forEach(outgoing::set);
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

	private static Set<String> namedBy(List<String> connection) {
		if (connection.isEmpty()) {
			return Set.of();
		}
		Set<String> names = new HashSet<>();
		connection.forEach((name) -> names.add(name.toLowerCase(Locale.ROOT)));
		return names;
	}

}
