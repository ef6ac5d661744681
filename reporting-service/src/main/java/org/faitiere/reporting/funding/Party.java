package org.faitiere.reporting.funding;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who gives, passes on or gets money, or takes part in a project.
 *
 * @param organisationId the organisation, if it is registered
 * @param name its name
 * @param role FUNDING, ACCOUNTABLE, EXTENDING or IMPLEMENTING, in a project
 */
public record Party(@Nullable String organisationId, @Nullable String name, @Nullable String role) {

	static final String FUNDING = "FUNDING";

	static final String EXTENDING = "EXTENDING";

	boolean isSameAs(Party other) {
		if (this.organisationId != null && other.organisationId != null) {
			return this.organisationId.equals(other.organisationId);
		}
		return this.name != null && this.name.equalsIgnoreCase(other.name);
	}

}
