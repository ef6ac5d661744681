package org.faitiere.organisation.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.faitiere.organisation.vocabulary.FieldChecks;
import org.faitiere.organisation.vocabulary.KnownCodes;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.ChangedFields;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or a natural person in the directory.
 *
 * @param id UUIDv7
 * @param version counts its changes from 1
 * @param slug readable name in addresses; it never changes
 * @param network id of the network that registered it and answers for it
 * @param profile what it says of itself
 * @param verification how far that is checked
 * @param createdAt when it was registered
 * @param updatedAt when it was last changed
 */
public record Organisation(String id, long version, String slug, String network, OrganisationProfile profile,
		Verification verification, Instant createdAt, Instant updatedAt) {

	private static final int MAX_EVIDENCE = 1000;

	/**
	 * Registers an organisation.
	 * @throws BrokenRules naming every field that is wrong
	 */
	static Change<Organisation, OrganisationEvent> register(String id, String slug, String network,
			OrganisationProfile profile, KnownCodes codes, Instant now) {
		BrokenRules.Checks checks = BrokenRules.checks();
		profile.check(checks, codes, now);
		checks.done();
		return new Change<>(new Organisation(id, 1, slug, network, profile, Verification.NONE, now, now),
				new OrganisationEvent.Registered());
	}

	/**
	 * Replaces the profile.
	 * @throws BrokenRules naming every field that is wrong
	 */
	Change<Organisation, OrganisationEvent> revise(OrganisationProfile next, KnownCodes codes, Instant now) {
		BrokenRules.Checks checks = BrokenRules.checks();
		next.check(checks, codes, now);
		checks.done();
		return new Change<>(new Organisation(this.id, this.version + 1, this.slug, this.network, next,
				this.verification, this.createdAt, now),
				new OrganisationEvent.Revised(ChangedFields.between(this.profile, next)));
	}

	/**
	 * Moves its verification on.
	 * @param to the new state
	 * @param evidence what it rests on; needed to verify
	 * @param by slug of the network that says so
	 * @throws VerificationNotAllowed when the present state does not lead there
	 */
	Change<Organisation, OrganisationEvent> verify(@Nullable VerificationStatus to, @Nullable String evidence,
			String by, Instant now) {
		String given = FieldChecks.stripped(evidence);
		BrokenRules.Checks checks = BrokenRules.checks()
			.require(to != null, "status", "required")
			.require(to != VerificationStatus.VERIFIED || given != null, "evidence", "required");
		FieldChecks.text(checks, given, "evidence", MAX_EVIDENCE);
		checks.done();
		VerificationStatus from = this.verification.status();
		if (to == null || !from.next().contains(to)) {
			throw new VerificationNotAllowed(from, String.valueOf(to));
		}
		Verification next = new Verification(to, LocalDate.ofInstant(now, ZoneOffset.UTC), by);
		return new Change<>(new Organisation(this.id, this.version + 1, this.slug, this.network, this.profile, next,
				this.createdAt, now), new OrganisationEvent.VerificationChanged(from, to, given));
	}

	/**
	 * Takes it out of the directory.
	 */
	Change<Organisation, OrganisationEvent> remove(Instant now) {
		return new Change<>(new Organisation(this.id, this.version + 1, this.slug, this.network, this.profile,
				this.verification, this.createdAt, now), new OrganisationEvent.Removed());
	}

}
