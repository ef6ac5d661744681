package org.faitiere.gateway.problem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.language.Language;
import org.faitiere.gateway.problem.Problem.FieldError;
import org.faitiere.gateway.requestid.RequestId;
import org.faitiere.gateway.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Makes problems and writes them, from any place of the filter chain.
 */
@Component
public class Problems {

	private static final String UNREADABLE = "unreadable";

	private final MessageSource texts;

	private final JsonMapper json;

	Problems(MessageSource texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	/**
	 * Describes a problem in the language of the request.
	 * @param code what went wrong
	 * @param request the request that is refused
	 * @return the problem
	 */
	public Problem describe(ProblemCode code, HttpServletRequest request) {
		return describe(code, request, List.of());
	}

	private Problem describe(ProblemCode code, HttpServletRequest request, List<FieldError> errors) {
		Locale language = Language.of(request);
		return new Problem(URI.create(Problem.TYPE_PREFIX + code.code()), text(code.code() + ".title", language),
				code.status().value(), text(code.code() + ".detail", language), code.code(), RequestId.of(request),
				Trace.idOf(request), errors);
	}

	/**
	 * Answers a request with a problem.
	 * @param code what went wrong
	 * @param request the request that is refused
	 * @param response the response, not yet committed
	 * @throws IOException if the caller is gone
	 */
	public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(code, describe(code, request), request, response);
	}

	/**
	 * Answers a request that has a field which cannot be read, or is none.
	 */
	void writeUnreadable(String field, HttpServletRequest request, HttpServletResponse response) throws IOException {
		FieldError error = new FieldError(field, UNREADABLE, text(UNREADABLE, Language.of(request)));
		write(ProblemCode.REQUEST_INVALID, describe(ProblemCode.REQUEST_INVALID, request, List.of(error)), request,
				response);
	}

	private void write(ProblemCode code, Problem problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		byte[] body = this.json.writeValueAsBytes(problem);
		response.setStatus(code.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).getLanguage());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private String text(String key, Locale language) {
		return this.texts.getMessage(key, null, language);
	}

}
