package org.faitiere.project.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.faitiere.project.vocabulary.Location;
import org.faitiere.project.vocabulary.Sectors;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of a project; always complete and consistent.
 *
 * @param iatiIdentifier the identifier under which it is published; never changes once
 * given
 * @param title its title
 * @param description what it is about
 * @param plannedStart first day planned, as far as known
 * @param plannedEnd last day planned, as far as known
 * @param participants who takes part, and how
 * @param components its parts
 * @param sectors what the money is for
 * @param markers policies that it serves
 * @param locations where it works
 * @param visibility who may see it
 * @param sensitive whether it must stay out of everything public or shared
 */
public record ProjectDetails(@Nullable String iatiIdentifier, Text title, @Nullable Text description,
		@Nullable PartialDate plannedStart, @Nullable PartialDate plannedEnd, List<Participant> participants,
		List<Component> components, List<Sector> sectors, List<Marker> markers, List<Location> locations,
		Visibility visibility, boolean sensitive) {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_TEXT = 10_000;

	private static final int LONGEST_LIST = 200;

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	// IATI rule 1.3.13: none of these four characters.
	private static final Pattern IATI_IDENTIFIER = Pattern.compile("[^/&|?\\s]{3,200}");

	private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");

	private static final Pattern MARKER = Pattern.compile("[1-9]|1[0-2]");

	public ProjectDetails {
		participants = List.copyOf(participants);
		components = List.copyOf(components);
		sectors = List.copyOf(sectors);
		markers = List.copyOf(markers);
		locations = List.copyOf(locations);
		BrokenRules.Checks checks = BrokenRules.checks();
		checks.require(title != null && !title.lacksWords(), "title", "required")
			.require(title == null || title.length() <= LONGEST_TITLE, "title", "tooLong", LONGEST_TITLE)
			.require(description == null || description.length() <= LONGEST_TEXT, "description", "tooLong",
					LONGEST_TEXT)
			.require(plannedStart == null || plannedEnd == null || !plannedEnd.isSurelyBefore(plannedStart),
					"plannedEnd", "endBeforeStart")
			.require(iatiIdentifier == null || IATI_IDENTIFIER.matcher(iatiIdentifier).matches(), "iatiIdentifier",
					"iatiIdentifier");
		checkParticipants(participants, checks);
		checkComponents(components, checks);
		checkSectors(sectors, checks);
		checkMarkers(markers, checks);
		checks.require(locations.size() <= LONGEST_LIST, "locations", "tooMany", LONGEST_LIST);
		for (int i = 0; i < locations.size(); i++) {
			locations.get(i).check(checks, "locations[" + i + "]");
		}
		checks.done();
	}

	ProjectDetails with(List<Participant> named, List<Component> identified) {
		return new ProjectDetails(this.iatiIdentifier, this.title, this.description, this.plannedStart, this.plannedEnd,
				named, identified, this.sectors, this.markers, this.locations, this.visibility, this.sensitive);
	}

	private static void checkParticipants(List<Participant> participants, BrokenRules.Checks checks) {
		checks.require(participants.size() <= LONGEST_LIST, "participants", "tooMany", LONGEST_LIST);
		for (int i = 0; i < participants.size(); i++) {
			checks.require(!participants.get(i).party().lacksName(), "participants[" + i + "].name", "required");
			checks.require(participants.get(i).role() != null, "participants[" + i + "].role", "required");
		}
	}

	private static void checkComponents(List<Component> components, BrokenRules.Checks checks) {
		checks.require(components.size() <= LONGEST_LIST, "components", "tooMany", LONGEST_LIST);
		long known = components.stream().map(Component::id).filter(Objects::nonNull).count();
		long distinct = components.stream().map(Component::id).filter(Objects::nonNull).distinct().count();
		checks.require(known == distinct, "components", "repeatedId");
		for (int i = 0; i < components.size(); i++) {
			Text title = components.get(i).title();
			checks.require(title != null && !title.lacksWords(), "components[" + i + "].title", "required");
		}
	}

	private static void checkSectors(List<Sector> sectors, BrokenRules.Checks checks) {
		for (int i = 0; i < sectors.size(); i++) {
			String code = sectors.get(i).code();
			checks.require(code != null && Sectors.includes(code), "sectors[" + i + "].code", "unknownCode",
					String.valueOf(code));
		}
		// Shares that nobody has told stay untold; once one is told, all are, and they
		// are the whole.
		if (sectors.stream().anyMatch((it) -> it.percentage() != null)) {
			checkShares(sectors, checks);
		}
	}

	private static void checkShares(List<Sector> sectors, BrokenRules.Checks checks) {
		BigDecimal sum = BigDecimal.ZERO;
		for (int i = 0; i < sectors.size(); i++) {
			String share = sectors.get(i).percentage();
			boolean wellFormed = share != null && PERCENTAGE.matcher(share).matches();
			checks.require(wellFormed, "sectors[" + i + "].percentage", "percentage");
			sum = wellFormed ? sum.add(new BigDecimal(share)) : sum;
		}
		checks.require(sum.compareTo(HUNDRED) == 0, "sectors", "sharesNotHundred", sum.toString());
	}

	private static void checkMarkers(List<Marker> markers, BrokenRules.Checks checks) {
		for (int i = 0; i < markers.size(); i++) {
			Marker marker = markers.get(i);
			checks.require(marker.code() != null && MARKER.matcher(marker.code()).matches(), "markers[" + i + "].code",
					"unknownCode", String.valueOf(marker.code()));
			checks.require(marker.significance() != null && marker.significance() >= 0 && marker.significance() <= 4,
					"markers[" + i + "].significance", "between", 0, 4);
		}
	}

}
