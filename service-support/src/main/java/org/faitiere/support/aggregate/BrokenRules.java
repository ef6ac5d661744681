package org.faitiere.support.aggregate;

import java.util.ArrayList;
import java.util.List;

/**
 * Refuses input that is well formed but breaks rules; names every field at once.
 */
public class BrokenRules extends RuntimeException {

	private final List<Violation> violations;

	public BrokenRules(List<Violation> violations) {
		super("Broken rules: " + violations);
		this.violations = List.copyOf(violations);
	}

	public BrokenRules(String field, String code, Object... arguments) {
		this(List.of(new Violation(field, code, arguments)));
	}

	public List<Violation> violations() {
		return this.violations;
	}

	/**
	 * Starts a list of checks.
	 */
	public static Checks checks() {
		return new Checks();
	}

	/**
	 * Collects violations, so that a person sees all of them at once.
	 */
	public static final class Checks {

		private final List<Violation> violations = new ArrayList<>();

		public Checks require(boolean holds, String field, String code, Object... arguments) {
			if (!holds) {
				this.violations.add(new Violation(field, code, arguments));
			}
			return this;
		}

		public void done() {
			if (!this.violations.isEmpty()) {
				throw new BrokenRules(this.violations);
			}
		}

	}

}
