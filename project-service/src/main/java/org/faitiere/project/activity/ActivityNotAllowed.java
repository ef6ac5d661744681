package org.faitiere.project.activity;

import org.faitiere.support.aggregate.WrongState;

/**
 * Refuses a step that the activity's status does not allow.
 */
class ActivityNotAllowed extends WrongState {

	private ActivityNotAllowed(String step, ActivityStatus status) {
		super("activity.not" + step, status.name());
	}

	static ActivityNotAllowed reportable(ActivityStatus status) {
		return new ActivityNotAllowed("Reportable", status);
	}

	static ActivityNotAllowed validatable(ActivityStatus status) {
		return new ActivityNotAllowed("Validatable", status);
	}

	static ActivityNotAllowed returnable(ActivityStatus status) {
		return new ActivityNotAllowed("Returnable", status);
	}

	static ActivityNotAllowed cancellable(ActivityStatus status) {
		return new ActivityNotAllowed("Cancellable", status);
	}

	static ActivityNotAllowed correctable(ActivityStatus status) {
		return new ActivityNotAllowed("Correctable", status);
	}

}
