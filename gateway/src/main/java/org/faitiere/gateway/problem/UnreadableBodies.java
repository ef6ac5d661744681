package org.faitiere.gateway.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Names the field because of which the body of a request to the gateway itself cannot be
 * read.
 */
@RestControllerAdvice
class UnreadableBodies {

	private final Problems problems;

	UnreadableBodies(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	void on(HttpMessageNotReadableException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (ex.getCause() instanceof JacksonException wrong && !wrong.getPath().isEmpty()) {
			Reference last = wrong.getPath().getLast();
			this.problems.writeUnreadable(String.valueOf(last.getPropertyName()), request, response);
		}
		else {
			this.problems.write(ProblemCode.REQUEST_MALFORMED, request, response);
		}
	}

}
