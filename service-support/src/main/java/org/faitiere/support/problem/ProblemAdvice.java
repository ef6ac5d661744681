package org.faitiere.support.problem;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Violation;
import org.faitiere.support.aggregate.WrongState;
import org.faitiere.support.outbox.AlreadyExists;
import org.faitiere.support.outbox.ConcurrentChange;
import org.faitiere.support.outage.MongoOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns whatever ends a request into a problem; what nobody foresaw is a 500 with a fixed
 * text.
 */
@RestControllerAdvice
public class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	public ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(ProblemException ex, HttpServletRequest request) {
		return answer(request, ex.status(), ex.code(), ex.arguments(), ex.violations());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(BrokenRules ex, HttpServletRequest request) {
		return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "request.rulesBroken", List.of(), ex.violations());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(WrongState ex, HttpServletRequest request) {
		return answer(request, HttpStatus.CONFLICT, ex.code(), ex.arguments(), List.of());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(ConcurrentChange ex, HttpServletRequest request) {
		return request.getHeader(HttpHeaders.IF_MATCH) != null
				? answer(request, HttpStatus.PRECONDITION_FAILED, "version.concurrent", List.of(), List.of())
				: answer(request, HttpStatus.CONFLICT, "version.concurrent", List.of(), List.of());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(AlreadyExists ex, HttpServletRequest request) {
		return answer(request, HttpStatus.CONFLICT, "resource.exists", List.of(), List.of());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(HttpMessageNotReadableException ex, HttpServletRequest request) {
		if (ex.getCause() instanceof JacksonException wrong && !wrong.getPath().isEmpty()) {
			return answer(request, HttpStatus.BAD_REQUEST, "request.invalid", List.of(),
					List.of(new Violation(path(wrong), "unreadable")));
		}
		return answer(request, HttpStatus.BAD_REQUEST, "request.malformed", List.of(), List.of());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return answer(request, HttpStatus.BAD_REQUEST, "request.invalid", List.of(),
				List.of(new Violation(ex.getName(), "unreadable")));
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(MissingServletRequestParameterException ex, HttpServletRequest request) {
		return answer(request, HttpStatus.BAD_REQUEST, "request.invalid", List.of(),
				List.of(new Violation(ex.getParameterName(), "required")));
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(BindException ex, HttpServletRequest request) {
		return answer(request, HttpStatus.BAD_REQUEST, "request.invalid", List.of(),
				ex.getFieldErrors().stream().map((it) -> new Violation(it.getField(), "unreadable")).toList());
	}

	@ExceptionHandler
	ResponseEntity<Problem> on(Exception ex, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		if (response.isCommitted()) {
			// Half an answer must not look like a whole one: the connection is closed.
			throw ex;
		}
		if (ex instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
			return answer(request, status, codeOf(status), List.of(), List.of());
		}
		if (MongoOutage.causes(ex)) {
			logger.warn("Database out of reach: {} {}: {}", request.getMethod(), request.getRequestURI(),
					ex.toString());
			return unavailable(request);
		}
		logger.error("Request failed: {} {}", request.getMethod(), request.getRequestURI(), ex);
		return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "server.error", List.of(), List.of());
	}

	private ResponseEntity<Problem> unavailable(HttpServletRequest request) {
		HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
		return ResponseEntity.status(status)
			.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_SECONDS)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.problems.of(status, "service.unavailable", List.of(), List.of(), Problems.language(request)));
	}

	private static String codeOf(HttpStatus status) {
		return switch (status) {
			case NOT_FOUND -> "resource.notFound";
			case METHOD_NOT_ALLOWED -> "request.methodNotAllowed";
			case NOT_ACCEPTABLE -> "request.notAcceptable";
			case UNSUPPORTED_MEDIA_TYPE -> "request.unsupportedMediaType";
			case CONTENT_TOO_LARGE -> "request.tooLarge";
			default -> "request.malformed";
		};
	}

	/**
	 * The path of a field as people write it: {@code participants[0].count}.
	 */
	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((it) -> (it.getPropertyName() != null) ? "." + it.getPropertyName() : "[" + it.getIndex() + "]")
			.collect(Collectors.joining())
			.substring(ex.getPath().getFirst().getPropertyName() != null ? 1 : 0);
	}

	private ResponseEntity<Problem> answer(HttpServletRequest request, HttpStatus status, String code,
			List<Object> arguments, List<Violation> violations) {
		Problem problem = this.problems.of(status, code, arguments, violations, Problems.language(request));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
