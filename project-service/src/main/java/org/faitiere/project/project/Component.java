package org.faitiere.project.project;

import java.util.List;

import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a project with objectives of its own ("volet").
 *
 * @param id id within the project; made by the platform when absent
 * @param title its title
 * @param objectives what it wants to reach
 */
public record Component(@Nullable String id, Text title, List<Objective> objectives) {

	public Component {
		objectives = (objectives != null) ? List.copyOf(objectives) : List.of();
	}

	Component withId(String newId) {
		return new Component(newId, this.title, this.objectives);
	}

	/**
	 * What a component wants to reach.
	 *
	 * @param title the objective in words
	 */
	public record Objective(Text title) {
	}

}
