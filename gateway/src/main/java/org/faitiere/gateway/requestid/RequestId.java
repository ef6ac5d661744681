package org.faitiere.gateway.requestid;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request: the caller's own if it is usable, else a new one.
 */
public final class RequestId {

	/**
	 * Header in which the id is taken, sent on and returned.
	 */
	public static final String HEADER = "X-Request-Id";

	static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private RequestId() {
	}

	/**
	 * Returns the id of the request.
	 * @param request a request that has passed the filter
	 * @return the id, or an empty string before the filter
	 */
	public static String of(ServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String id) ? id : "";
	}

	static String takeOrMake(@Nullable String offered) {
		return (offered != null && USABLE.matcher(offered).matches()) ? offered : UUID.randomUUID().toString();
	}

}
