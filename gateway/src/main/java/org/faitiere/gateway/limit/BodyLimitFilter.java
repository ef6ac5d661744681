package org.faitiere.gateway.limit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large: at once when their length is announced, else as soon
 * as too much has come.
 */
class BodyLimitFilter extends OncePerRequestFilter {

	private final LimitSettings settings;

	private final Problems problems;

	BodyLimitFilter(LimitSettings settings, Problems problems) {
		this.settings = settings;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long most = isDocument(request.getContentType()) ? this.settings.document().toBytes()
				: this.settings.upload().toBytes();
		if (request.getContentLengthLong() > most) {
			this.problems.write(ProblemCode.REQUEST_TOO_LARGE, request, response);
		}
		else {
			chain.doFilter(new LimitedRequest(request, most), response);
		}
	}

	private static boolean isDocument(@Nullable String contentType) {
		return contentType == null || contentType.contains("json") && !contentType.contains("ndjson")
				|| contentType.startsWith("application/x-www-form-urlencoded");
	}

}
