package org.faitiere.organisation.directory;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.faitiere.organisation.vocabulary.FieldChecks;
import org.faitiere.organisation.vocabulary.KnownCodes;
import org.faitiere.support.aggregate.BrokenRules;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation or person says of itself.
 *
 * @param name full name; empty is refused
 * @param acronym short name
 * @param kind sort of body; absent is refused
 * @param identifiers numbers in registers
 * @param country ISO 3166-1 alpha-2; taken from the region when absent
 * @param region ISO 3166-2
 * @param place town, commune or canton
 * @param topics codes of the code list {@code topics}
 * @param foundedYear year of its foundation
 * @param website its web address
 * @param contact how to reach it
 * @param visibility who may see it
 * @param sensitive whether being known of could harm it
 * @param consent whether a natural person agrees to be shown
 */
public record OrganisationProfile(String name, @Nullable String acronym, @Nullable OrganisationKind kind,
		List<Identifier> identifiers, @Nullable String country, @Nullable String region, @Nullable String place,
		List<String> topics, @Nullable Integer foundedYear, @Nullable String website, @Nullable String contact,
		Visibility visibility, boolean sensitive, boolean consent) {

	private static final int MAX_NAME = 200;

	private static final int MAX_ACRONYM = 40;

	private static final int MAX_CONTACT = 300;

	private static final int MAX_IDENTIFIERS = 10;

	private static final Pattern NAMES_COUNTRY = Pattern.compile("[A-Z]{2}-.+");

	public OrganisationProfile {
		name = name.strip();
		acronym = FieldChecks.stripped(acronym);
		identifiers = FieldChecks.kept(identifiers);
		region = FieldChecks.stripped(region);
		country = FieldChecks.stripped(country);
		country = (country == null && region != null && NAMES_COUNTRY.matcher(region).matches())
				? region.substring(0, 2) : country;
		place = FieldChecks.stripped(place);
		topics = FieldChecks.kept(topics);
		website = FieldChecks.stripped(website);
		contact = FieldChecks.stripped(contact);
	}

	/**
	 * Adds every rule that this profile breaks. Codes are checked when they are given and
	 * not when an old profile is loaded, since lists change.
	 */
	void check(BrokenRules.Checks checks, KnownCodes codes, Instant now) {
		checks.require(!this.name.isEmpty(), "name", "required").require(this.kind != null, "kind", "required");
		FieldChecks.text(checks, this.name, "name", MAX_NAME);
		FieldChecks.text(checks, this.acronym, "acronym", MAX_ACRONYM);
		checkIdentifiers(checks, now);
		codes.checkCountry(checks, this.country);
		codes.checkRegion(checks, this.region, this.country);
		FieldChecks.text(checks, this.place, "place", MAX_NAME);
		codes.checkTopics(checks, this.topics);
		FieldChecks.year(checks, this.foundedYear, "foundedYear", now);
		FieldChecks.webAddress(checks, this.website, "website");
		FieldChecks.text(checks, this.contact, "contact", MAX_CONTACT);
	}

	private void checkIdentifiers(BrokenRules.Checks checks, Instant now) {
		FieldChecks.size(checks, this.identifiers, "identifiers", MAX_IDENTIFIERS);
		for (int i = 0; i < this.identifiers.size(); i++) {
			this.identifiers.get(i).check(checks, "identifiers[" + i + "]", now);
		}
	}

	/**
	 * Whether everybody may see it. A natural person is shown only by consent.
	 */
	boolean isPublic() {
		return this.visibility == Visibility.PUBLIC && !isConfided();
	}

	/**
	 * Whether only the network that registered it may know of it, whatever its visibility
	 * and memberships: it is sensitive, or a person who has not consented.
	 */
	boolean isConfided() {
		return this.sensitive || (this.kind == OrganisationKind.INDIVIDUAL && !this.consent);
	}

	/**
	 * The short name where there is one.
	 */
	String shortName() {
		return (this.acronym != null) ? this.acronym : this.name;
	}

}
