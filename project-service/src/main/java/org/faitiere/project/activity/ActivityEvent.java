package org.faitiere.project.activity;

import java.util.List;

/**
 * What can happen to an activity.
 */
sealed interface ActivityEvent {

	/** It was entered as planned work. */
	record Planned() implements ActivityEvent {
	}

	/** Its author says that it took place. */
	record Reported() implements ActivityEvent {
	}

	/**
	 * Its details were changed.
	 *
	 * @param fields names of the changed fields
	 */
	record Corrected(List<String> fields) implements ActivityEvent {
	}

	/** The network stands for it. */
	record Validated() implements ActivityEvent {
	}

	/**
	 * It went back to its author.
	 *
	 * @param comment what is to be mended
	 */
	record Returned(String comment) implements ActivityEvent {
	}

	/**
	 * It did not or will not take place.
	 *
	 * @param reason why; empty when not told
	 */
	record Cancelled(String reason) implements ActivityEvent {
	}

	/** It should never have been entered. */
	record Deleted() implements ActivityEvent {
	}

}
