package org.faitiere.organisation.network;

import java.time.Instant;

import org.faitiere.organisation.vocabulary.KnownCodes;
import org.faitiere.organisation.vocabulary.Slug;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.ChangedFields;
import org.jspecify.annotations.Nullable;

/**
 * A network on the platform.
 *
 * @param id UUIDv7; what events and documents name it by
 * @param version counts its changes from 1
 * @param slug what tokens and addresses name it by; it never changes
 * @param profile what it says of itself
 * @param createdAt when it was registered
 * @param updatedAt when it was last changed
 */
public record Network(String id, long version, String slug, NetworkProfile profile, Instant createdAt,
		Instant updatedAt) {

	/**
	 * Registers a network.
	 * @param slug its slug; when absent, made from its short name
	 * @throws BrokenRules naming every field that is wrong
	 */
	static Change<Network, NetworkEvent> register(String id, @Nullable String slug, NetworkProfile profile,
			KnownCodes codes, Instant now) {
		String chosen = (slug != null) ? slug : proposedSlug(profile);
		BrokenRules.Checks checks = BrokenRules.checks()
			.require(Slug.isWellFormed(chosen), "slug", "slugForm", Slug.MIN_LENGTH, Slug.MAX_LENGTH);
		profile.check(checks, codes, now);
		checks.done();
		return new Change<>(new Network(id, 1, chosen, profile, now, now), new NetworkEvent.Registered());
	}

	/**
	 * The slug of a network that does not choose one.
	 */
	static String proposedSlug(NetworkProfile profile) {
		return Slug.of(profile.shortName(), "network");
	}

	/**
	 * Replaces the profile.
	 * @param slug the slug that the caller believes in, if any
	 * @throws BrokenRules naming every field that is wrong
	 */
	Change<Network, NetworkEvent> revise(@Nullable String slug, NetworkProfile next, KnownCodes codes, Instant now) {
		BrokenRules.Checks checks = BrokenRules.checks()
			.require(slug == null || slug.equals(this.slug), "slug", "neverChanges");
		next.check(checks, codes, now);
		checks.done();
		return new Change<>(new Network(this.id, this.version + 1, this.slug, next, this.createdAt, now),
				new NetworkEvent.Revised(ChangedFields.between(this.profile, next)));
	}

}
