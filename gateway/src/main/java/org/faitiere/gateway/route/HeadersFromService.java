package org.faitiere.gateway.route;

import java.util.Locale;
import java.util.Set;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Drops from the answer of a service what concerns only the connection to it and what
 * only the gateway says.
 */
@Component
class HeadersFromService implements ResponseHttpHeadersFilter, Ordered {

	private static final Set<String> DROPPED = Set.of("connection", "keep-alive", "permissions-policy",
			"proxy-authenticate", "referrer-policy", "server", "set-cookie", "strict-transport-security", "trailer",
			"transfer-encoding", "upgrade", "x-content-type-options", "x-frame-options", "x-powered-by", "x-request-id",
			"x-xss-protection");

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
		HttpHeaders kept = new HttpHeaders();
		headers.forEach((name, values) -> {
			if (!DROPPED.contains(name.toLowerCase(Locale.ROOT))) {
				kept.put(name, values);
			}
		});
		return kept;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
