package org.faitiere.organisation.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The state of an organisation's verification.
 *
 * @param status how far it is checked
 * @param on day of the last change (UTC)
 * @param by slug of the network that stands for it; never a person's name
 */
public record Verification(VerificationStatus status, @Nullable LocalDate on, @Nullable String by) {

	static final Verification NONE = new Verification(VerificationStatus.DECLARED, null, null);

}
