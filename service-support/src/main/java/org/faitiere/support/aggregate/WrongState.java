package org.faitiere.support.aggregate;

import java.util.List;

/**
 * Refuses a command that the present state does not allow; subclasses say which rule.
 */
public abstract class WrongState extends RuntimeException {

	private final String code;

	private final List<Object> arguments;

	protected WrongState(String code, Object... arguments) {
		super(code + " " + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/**
	 * Stable code of the refusal, such as {@code activity.notReportable}.
	 */
	public String code() {
		return this.code;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

}
