package org.faitiere.project.activity;

import java.util.List;

import org.faitiere.project.vocabulary.Location;
import org.faitiere.project.vocabulary.Party;
import org.faitiere.project.vocabulary.Topics;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of an activity; always complete and consistent.
 *
 * @param projectId the project that it belongs to
 * @param componentId the component of the project
 * @param type what kind of work it is
 * @param title its title
 * @param description what was done
 * @param startDate first day, as far as known
 * @param endDate last day, as far as known
 * @param level how far it reaches
 * @param topics codes of the code list {@code topics}
 * @param organisers who held it
 * @param locations where it took place
 * @param participants head count, line by line
 * @param reached people reached without taking part
 * @param occurrences how many times it took place ("24 meetings")
 * @param visibility who may see it
 * @param sensitive whether it must stay out of everything public or shared
 * @param lessons lessons learned
 */
public record ActivityDetails(@Nullable String projectId, @Nullable String componentId, ActivityType type, Text title,
		@Nullable Text description, @Nullable PartialDate startDate, @Nullable PartialDate endDate,
		@Nullable Level level, List<String> topics, List<Party> organisers, List<Location> locations,
		List<Participants> participants, @Nullable Reach reached, int occurrences, Visibility visibility,
		boolean sensitive, @Nullable Text lessons) {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_TEXT = 10_000;

	private static final int LONGEST_LIST = 500;

	private static final int MOST_PEOPLE = 100_000_000;

	private static final int MOST_OCCURRENCES = 100_000;

	public ActivityDetails {
		topics = List.copyOf(topics);
		organisers = List.copyOf(organisers);
		locations = List.copyOf(locations);
		participants = List.copyOf(participants);
		BrokenRules.Checks checks = BrokenRules.checks();
		checks.require(type != null, "type", "required")
			.require(title != null && !title.lacksWords(), "title", "required")
			.require(title == null || title.length() <= LONGEST_TITLE, "title", "tooLong", LONGEST_TITLE)
			.require(description == null || description.length() <= LONGEST_TEXT, "description", "tooLong",
					LONGEST_TEXT)
			.require(lessons == null || lessons.length() <= LONGEST_TEXT, "lessons", "tooLong", LONGEST_TEXT)
			.require(startDate == null || endDate == null || !endDate.isSurelyBefore(startDate), "endDate",
					"endBeforeStart")
			.require(componentId == null || projectId != null, "projectId", "required")
			.require(occurrences >= 1 && occurrences <= MOST_OCCURRENCES, "occurrences", "between", 1, MOST_OCCURRENCES)
			.require(reached == null || isHeadCount(reached.count()), "reached.count", "between", 0, MOST_PEOPLE);
		Topics.check(topics, checks);
		checkOrganisers(organisers, checks);
		checkLocations(locations, checks);
		checkParticipants(participants, checks);
		checks.done();
	}

	ActivityDetails withOrganisers(List<Party> named) {
		return new ActivityDetails(this.projectId, this.componentId, this.type, this.title, this.description,
				this.startDate, this.endDate, this.level, this.topics, named, this.locations, this.participants,
				this.reached, this.occurrences, this.visibility, this.sensitive, this.lessons);
	}

	private static void checkOrganisers(List<Party> organisers, BrokenRules.Checks checks) {
		checks.require(organisers.size() <= LONGEST_LIST, "organisers", "tooMany", LONGEST_LIST);
		for (int i = 0; i < organisers.size(); i++) {
			checks.require(!organisers.get(i).lacksName(), "organisers[" + i + "].name", "required");
		}
	}

	private static void checkLocations(List<Location> locations, BrokenRules.Checks checks) {
		checks.require(locations.size() <= LONGEST_LIST, "locations", "tooMany", LONGEST_LIST);
		for (int i = 0; i < locations.size(); i++) {
			locations.get(i).check(checks, "locations[" + i + "]");
		}
	}

	private static void checkParticipants(List<Participants> participants, BrokenRules.Checks checks) {
		checks.require(participants.size() <= LONGEST_LIST, "participants", "tooMany", LONGEST_LIST);
		for (int i = 0; i < participants.size(); i++) {
			Participants line = participants.get(i);
			String path = "participants[" + i + "]";
			checks.require(isHeadCount(line.count()), path + ".count", "between", 0, MOST_PEOPLE);
			if (line.location() != null) {
				line.location().check(checks, path + ".location");
			}
		}
	}

	private static boolean isHeadCount(int count) {
		return count >= 0 && count <= MOST_PEOPLE;
	}

}
