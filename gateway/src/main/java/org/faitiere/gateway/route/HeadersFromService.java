package org.faitiere.gateway.route;

import java.util.Set;

import org.faitiere.gateway.requestid.RequestId;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Drops from the answer of a service what only the gateway says.
 */
@Component
class HeadersFromService implements ResponseHttpHeadersFilter, Ordered {

	private static final Set<String> DROPPED = Set.of(RequestId.HEADER, HttpHeaders.SET_COOKIE, "Server",
			"X-Powered-By", "X-Frame-Options", "X-Content-Type-Options", "X-XSS-Protection", "Referrer-Policy",
			"Permissions-Policy", "Strict-Transport-Security");

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
		HttpHeaders kept = new HttpHeaders();
		kept.addAll(headers);
		DROPPED.forEach(kept::remove);
		return kept;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
