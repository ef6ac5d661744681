package org.faitiere.gateway.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last word on whatever nobody else answered: a problem for programs, a plain page
 * for people.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final String RETRY_SECONDS = "5";

	private final Problems problems;

	private final Outage outage;

	ErrorPages(Problems problems, Outage outage) {
		this.problems = problems;
		this.outage = outage;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	@Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ProblemCode code = codeOf(request);
		if (code == ProblemCode.SERVICE_UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		if (wantsPage(request)) {
			response.setStatus(code.status().value());
			return new ModelAndView("error", "problem", this.problems.describe(code, request));
		}
		this.problems.write(code, request, response);
		return null;
	}

	private ProblemCode codeOf(HttpServletRequest request) {
		for (Throwable cause = (Throwable) request
			.getAttribute(RequestDispatcher.ERROR_EXCEPTION); cause != null; cause = cause.getCause()) {
			if (this.outage.causes(cause)) {
				return ProblemCode.SERVICE_UNAVAILABLE;
			}
		}
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return ProblemCode.ofStatus((status instanceof Integer value) ? value : HttpStatus.NOT_FOUND.value());
	}

	private static boolean wantsPage(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		boolean api = path instanceof String text && text.startsWith("/api/");
		return !api && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

}
