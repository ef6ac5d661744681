package org.faitiere.support.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457).
 *
 * @param type address of the problem's description
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what happened this time
 * @param code stable code for programs
 * @param requestId id of the request, for whoever asks for help
 * @param traceId the trace that the request is part of, for the same
 * @param errors the fields that are wrong
 */
public record Problem(String type, String title, int status, String detail, String code, @Nullable String requestId,
		@Nullable String traceId, List<FieldError> errors) {

	/**
	 * One wrong field.
	 *
	 * @param field path of the field, such as {@code participants[0].count}
	 * @param code stable code of the rule
	 * @param message the rule for people
	 */
	public record FieldError(String field, String code, String message) {
	}

}
