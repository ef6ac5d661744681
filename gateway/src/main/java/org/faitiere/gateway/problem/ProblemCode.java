package org.faitiere.gateway.problem;

import org.springframework.http.HttpStatus;

/**
 * The problems that the gateway itself reports; the codes are part of the API.
 */
public enum ProblemCode {

	REQUEST_MALFORMED("request.malformed", HttpStatus.BAD_REQUEST),

	REQUEST_INVALID("request.invalid", HttpStatus.BAD_REQUEST),

	TOKEN_REQUIRED("token.required", HttpStatus.UNAUTHORIZED),

	TOKEN_INVALID("token.invalid", HttpStatus.UNAUTHORIZED),

	ACCESS_DENIED("access.denied", HttpStatus.FORBIDDEN),

	RESOURCE_NOT_FOUND("resource.notFound", HttpStatus.NOT_FOUND),

	METHOD_NOT_ALLOWED("request.methodNotAllowed", HttpStatus.METHOD_NOT_ALLOWED),

	NOT_ACCEPTABLE("request.notAcceptable", HttpStatus.NOT_ACCEPTABLE),

	REQUEST_TOO_LARGE("request.tooLarge", HttpStatus.CONTENT_TOO_LARGE),

	MEDIA_TYPE_UNSUPPORTED("request.unsupportedMediaType", HttpStatus.UNSUPPORTED_MEDIA_TYPE),

	SECRET_CHANGED("client.secretChanged", HttpStatus.CONFLICT),

	LIMIT_EXCEEDED("limit.exceeded", HttpStatus.TOO_MANY_REQUESTS),

	SERVER_ERROR("server.error", HttpStatus.INTERNAL_SERVER_ERROR),

	SERVICE_UNAVAILABLE("service.unavailable", HttpStatus.SERVICE_UNAVAILABLE),

	SERVICE_TIMEOUT("service.timeout", HttpStatus.GATEWAY_TIMEOUT);

	private final String code;

	private final HttpStatus status;

	ProblemCode(String code, HttpStatus status) {
		this.code = code;
		this.status = status;
	}

	public String code() {
		return this.code;
	}

	public HttpStatus status() {
		return this.status;
	}

	static ProblemCode ofStatus(int status) {
		for (ProblemCode candidate : values()) {
			if (candidate.status.value() == status && candidate != TOKEN_INVALID) {
				return candidate;
			}
		}
		return (status >= 400 && status < 500) ? REQUEST_MALFORMED : SERVER_ERROR;
	}

}
