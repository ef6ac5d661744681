package org.faitiere.support.aggregate;

import java.util.List;

/**
 * One rule that one field breaks.
 *
 * @param field path of the field in the request, such as {@code participants[0].count}
 * @param code stable code of the rule, such as {@code endBeforeStart}
 * @param arguments values that the text about the rule mentions
 */
public record Violation(String field, String code, List<Object> arguments) {

	public Violation {
		arguments = List.copyOf(arguments);
	}

	public Violation(String field, String code, Object... arguments) {
		this(field, code, List.of(arguments));
	}

}
