package org.faitiere.support.problem;

import java.util.List;

import org.faitiere.support.aggregate.Violation;

import org.springframework.http.HttpStatus;

/**
 * Ends a request with a problem; its texts are found by its code.
 */
public class ProblemException extends RuntimeException {

	private final HttpStatus status;

	private final String code;

	private final List<Object> arguments;

	private final List<Violation> violations;

	public ProblemException(HttpStatus status, String code, Object... arguments) {
		super(code + " " + List.of(arguments));
		this.status = status;
		this.code = code;
		this.arguments = List.of(arguments);
		this.violations = List.of();
	}

	public ProblemException(HttpStatus status, String code, List<Violation> violations) {
		super(code + " " + violations);
		this.status = status;
		this.code = code;
		this.arguments = List.of();
		this.violations = List.copyOf(violations);
	}

	/**
	 * The thing does not exist, or the reader may not know of it.
	 */
	public static ProblemException notFound() {
		return new ProblemException(HttpStatus.NOT_FOUND, "resource.notFound");
	}

	/**
	 * Something cannot be had now, for a reason that is nobody's mistake.
	 * @param code the problem's code
	 */
	public static ProblemException unavailable(String code) {
		return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code);
	}

	/**
	 * A query parameter or header is wrong.
	 * @param field name of the parameter
	 * @param rule code of the rule that it breaks
	 */
	public static ProblemException badParameter(String field, String rule, Object... arguments) {
		return new ProblemException(HttpStatus.BAD_REQUEST, "request.invalid",
				List.of(new Violation(field, rule, arguments)));
	}

	public HttpStatus status() {
		return this.status;
	}

	public String code() {
		return this.code;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

	public List<Violation> violations() {
		return this.violations;
	}

}
