package org.faitiere.project.project;

import java.util.List;

/**
 * What can happen to a project.
 */
sealed interface ProjectEvent {

	/** It was entered. */
	record Registered() implements ProjectEvent {
	}

	/**
	 * Its details were changed.
	 *
	 * @param fields names of the changed fields
	 */
	record Revised(List<String> fields) implements ProjectEvent {
	}

	/**
	 * A budget was added or taken away.
	 *
	 * @param budgetId id of the budget within the project
	 */
	record Budgeted(String budgetId) implements ProjectEvent {
	}

	/** Work began, or began again. */
	record Started() implements ProjectEvent {
	}

	/** Work ended. */
	record Closed() implements ProjectEvent {
	}

	/**
	 * Work rests.
	 *
	 * @param reason why; empty when not told
	 */
	record Suspended(String reason) implements ProjectEvent {
	}

	/**
	 * It will not be done.
	 *
	 * @param reason why; empty when not told
	 */
	record Cancelled(String reason) implements ProjectEvent {
	}

}
