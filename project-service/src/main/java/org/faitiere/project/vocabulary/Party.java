package org.faitiere.project.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * An organisation or person that takes part: one that is registered, or only a name.
 *
 * @param organisationId id of a registered organisation
 * @param name the name; that of the registered organisation where none was given
 */
public record Party(@Nullable String organisationId, @Nullable String name) {

	public static Party named(String name) {
		return new Party(null, name);
	}

	public boolean lacksName() {
		return this.organisationId == null && (this.name == null || this.name.isBlank());
	}

	public Party withName(String newName) {
		return new Party(this.organisationId, newName);
	}

}
