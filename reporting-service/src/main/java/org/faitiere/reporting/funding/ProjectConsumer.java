package org.faitiere.reporting.funding;

import java.util.Objects;

import org.faitiere.reporting.view.NewestConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the projects.
 */
class ProjectConsumer extends NewestConsumer<ProjectConsumer.Data, Project> {

	static final String TOPIC = "project.projects";

	ProjectConsumer(FundingRepository store, JsonMapper json) {
		super(Data.class, Data::project, store::saveProjects, json);
	}

	/**
	 * The data of an event.
	 *
	 * @param project the state after the change
	 */
	record Data(Project project) {

		Data {
			Objects.requireNonNull(project, "project");
		}

	}

}
