package org.faitiere.gateway.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.limit.Limits;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Answers callers whose token is missing or not good.
 */
@Component
public class ProblemEntryPoint implements AuthenticationEntryPoint {

	private final Problems problems;

	private final Limits limits;

	ProblemEntryPoint(Problems problems, Limits limits) {
		this.problems = problems;
		this.limits = limits;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		boolean invalid = refusal instanceof OAuth2AuthenticationException;
		if (invalid && !this.limits.allowAddress(request, response)) {
			this.problems.write(ProblemCode.LIMIT_EXCEEDED, request, response);
			return;
		}
		// the description of the library would tell what exactly is wrong with a forgery
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
		this.problems.write(invalid ? ProblemCode.TOKEN_INVALID : ProblemCode.TOKEN_REQUIRED, request, response);
	}

}
