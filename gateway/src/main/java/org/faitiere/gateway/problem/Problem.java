package org.faitiere.gateway.problem;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the caller reads it (RFC 9457 with a stable code).
 *
 * @param type page that explains the problem
 * @param title short text in the reader's language
 * @param status HTTP status
 * @param detail what to do about it, in the reader's language
 * @param code stable code
 * @param requestId id to quote when asking for help
 * @param traceId trace that the request is part of, to quote as well; absent where none
 * was begun
 * @param errors the fields at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(URI type, String title, int status, String detail, String code, String requestId,
		@Nullable String traceId, List<FieldError> errors) {

	static final String TYPE_PREFIX = "https://faitiere.org/problems/";

	/**
	 * One field at fault.
	 *
	 * @param field path of the field
	 * @param code stable code
	 * @param message text in the reader's language
	 */
	public record FieldError(String field, String code, String message) {
	}

}
