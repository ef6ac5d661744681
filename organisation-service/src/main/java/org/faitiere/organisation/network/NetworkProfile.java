package org.faitiere.organisation.network;

import java.time.Instant;
import java.util.List;

import org.faitiere.organisation.vocabulary.FieldChecks;
import org.faitiere.organisation.vocabulary.KnownCodes;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a network says of itself.
 *
 * @param name full name; empty is refused
 * @param acronym short name
 * @param country ISO 3166-1 alpha-2
 * @param foundedYear year of its foundation
 * @param kind sort of network; absent is refused
 * @param mission what it is for
 * @param objectives what it wants to reach
 * @param topics codes of the code list {@code topics}
 * @param levels how far its work reaches
 * @param headquarters where it sits
 * @param website its web address
 * @param declaredMembers how many members it says it has
 */
public record NetworkProfile(String name, @Nullable String acronym, @Nullable String country,
		@Nullable Integer foundedYear, @Nullable NetworkKind kind, @Nullable Text mission, List<Text> objectives,
		List<String> topics, List<NetworkLevel> levels, @Nullable String headquarters, @Nullable String website,
		@Nullable Integer declaredMembers) {

	private static final int MAX_NAME = 200;

	private static final int MAX_ACRONYM = 40;

	private static final int MAX_TEXT = 4000;

	private static final int MAX_ITEMS = 20;

	private static final int MAX_MEMBERS = 1_000_000;

	public NetworkProfile {
		name = name.strip();
		acronym = FieldChecks.stripped(acronym);
		country = FieldChecks.stripped(country);
		mission = FieldChecks.given(mission);
		objectives = FieldChecks.kept(objectives);
		topics = FieldChecks.kept(topics);
		levels = FieldChecks.kept(levels);
		headquarters = FieldChecks.stripped(headquarters);
		website = FieldChecks.stripped(website);
	}

	/**
	 * Adds every rule that this profile breaks. Codes are checked when they are given and
	 * not when an old profile is loaded, since lists change.
	 */
	void check(BrokenRules.Checks checks, KnownCodes codes, Instant now) {
		checks.require(!this.name.isEmpty(), "name", "required").require(this.kind != null, "kind", "required");
		FieldChecks.text(checks, this.name, "name", MAX_NAME);
		FieldChecks.text(checks, this.acronym, "acronym", MAX_ACRONYM);
		codes.checkCountry(checks, this.country);
		FieldChecks.year(checks, this.foundedYear, "foundedYear", now);
		FieldChecks.text(checks, this.mission, "mission", MAX_TEXT);
		checkObjectives(checks);
		codes.checkTopics(checks, this.topics);
		FieldChecks.size(checks, this.levels, "levels", MAX_ITEMS);
		FieldChecks.text(checks, this.headquarters, "headquarters", MAX_NAME);
		FieldChecks.webAddress(checks, this.website, "website");
		checks.require(
				this.declaredMembers == null || (this.declaredMembers >= 0 && this.declaredMembers <= MAX_MEMBERS),
				"declaredMembers", "between", 0, MAX_MEMBERS);
	}

	private void checkObjectives(BrokenRules.Checks checks) {
		FieldChecks.size(checks, this.objectives, "objectives", MAX_ITEMS);
		for (int i = 0; i < this.objectives.size(); i++) {
			FieldChecks.text(checks, this.objectives.get(i), "objectives[" + i + "]", MAX_TEXT);
		}
	}

	/**
	 * The short name where there is one.
	 */
	String shortName() {
		return (this.acronym != null) ? this.acronym : this.name;
	}

}
