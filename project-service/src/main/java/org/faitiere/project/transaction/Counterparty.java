package org.faitiere.project.transaction;

import org.faitiere.project.vocabulary.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who gives or takes money.
 *
 * @param organisationId id of a registered organisation
 * @param name its name
 * @param activityId its own IATI identifier of the activity that the money comes from or
 * goes to
 */
public record Counterparty(@Nullable String organisationId, @Nullable String name, @Nullable String activityId) {

	Party party() {
		return new Party(this.organisationId, this.name);
	}

	Counterparty withName(@Nullable String newName) {
		return new Counterparty(this.organisationId, newName, this.activityId);
	}

}
