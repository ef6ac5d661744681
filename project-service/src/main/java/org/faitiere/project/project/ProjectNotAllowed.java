package org.faitiere.project.project;

import org.faitiere.support.aggregate.WrongState;

/**
 * Refuses a step that the project's status does not allow.
 */
class ProjectNotAllowed extends WrongState {

	private ProjectNotAllowed(String step, ProjectStatus status) {
		super("project.not" + step, status.name());
	}

	static ProjectNotAllowed startable(ProjectStatus status) {
		return new ProjectNotAllowed("Startable", status);
	}

	static ProjectNotAllowed closable(ProjectStatus status) {
		return new ProjectNotAllowed("Closable", status);
	}

	static ProjectNotAllowed suspendable(ProjectStatus status) {
		return new ProjectNotAllowed("Suspendable", status);
	}

	static ProjectNotAllowed cancellable(ProjectStatus status) {
		return new ProjectNotAllowed("Cancellable", status);
	}

	static ProjectNotAllowed revisable(ProjectStatus status) {
		return new ProjectNotAllowed("Revisable", status);
	}

}
