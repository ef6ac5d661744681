package org.faitiere.project.project;

import org.faitiere.project.vocabulary.Party;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in a project.
 *
 * @param organisationId id of a registered organisation
 * @param name its name
 * @param role IATI organisation role
 */
public record Participant(@Nullable String organisationId, @Nullable String name, Role role) {

	Party party() {
		return new Party(this.organisationId, this.name);
	}

	Participant withName(@Nullable String newName) {
		return new Participant(this.organisationId, newName, this.role);
	}

	/**
	 * IATI code list OrganisationRole.
	 */
	public enum Role {

		FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING

	}

}
