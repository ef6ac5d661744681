package org.faitiere.project.project;

import java.util.Optional;

import org.faitiere.project.network.Visible;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * All projects.
 */
interface ProjectRepository {

	Optional<Project> find(String id);

	/**
	 * Projects that fit, by planned start, newest first.
	 */
	Page<Project> list(@Nullable String networkId, @Nullable ProjectStatus status, Visible visible, PageRequest page);

	/**
	 * Saves state and event in one atomic write.
	 * @param actor who made the change
	 */
	Project save(Change<Project, ProjectEvent> change, String actor);

}
