package org.faitiere.organisation.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happens to an organisation or person in the directory.
 */
public sealed interface OrganisationEvent {

	/**
	 * It joined the directory.
	 */
	record Registered() implements OrganisationEvent {
	}

	/**
	 * Its profile was replaced.
	 *
	 * @param fields names of the fields that are different now
	 */
	record Revised(List<String> fields) implements OrganisationEvent {
	}

	/**
	 * A network has checked it, or no longer stands for it.
	 *
	 * @param from state before
	 * @param to state now
	 * @param evidence what it rests on
	 */
	record VerificationChanged(VerificationStatus from, VerificationStatus to,
			@Nullable String evidence) implements OrganisationEvent {
	}

	/**
	 * It left the directory.
	 */
	record Removed() implements OrganisationEvent {
	}

}
