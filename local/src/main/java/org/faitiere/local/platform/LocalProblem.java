package org.faitiere.local.platform;

/**
 * Something that the person at the keyboard can put right; the console says it in their
 * language, under the given key.
 */
public final class LocalProblem extends RuntimeException {

	private final String key;

	private final transient Object[] arguments;

	public LocalProblem(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = arguments;
	}

	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return this.arguments;
	}

}
