package org.faitiere.local.faults;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every published figure with a recount: totals and all groups, of what is
 * validated and of all, for a reader of the network and for the public, from cells and
 * from facts.
 */
final class PublishedFigures {

	private static final Map<String, Set<String>> STATUSES = Map.of("VALIDATED", Set.of("VALIDATED"), "REPORTED",
			Set.of("REPORTED", "VALIDATED"));

	/**
	 * No cell knows days; what has no date belongs to no time.
	 */
	private static final String FROM_FACTS = "&from=1900-01-02";

	private final PatientCaller network;

	private final PatientCaller anybody;

	private final String slug;

	PublishedFigures(PatientCaller network, PatientCaller anybody, String slug) {
		this.network = network;
		this.anybody = anybody;
		this.slug = slug;
	}

	/**
	 * Whether the totals, which take one request, are those of the books.
	 */
	void demandTotals(Collection<Kept> books) {
		compare(books, true, "REPORTED", Recount.TOTALS, "");
	}

	/**
	 * Compares everything and answers how many figures that were.
	 */
	long demandAll(Collection<Kept> books) {
		long compared = 0;
		List<Kept> dated = books.stream().filter((kept) -> kept.told().startDate() != null).toList();
		String past = "&asOf=" + Instant.now();
		for (String grouping : Recount.GROUPINGS) {
			for (String status : STATUSES.keySet()) {
				for (boolean whole : List.of(true, false)) {
					compared += compare(books, whole, status, grouping, "");
					compared += compare(books, whole, status, grouping, past);
				}
			}
			compared += compare(dated, true, "REPORTED", grouping, FROM_FACTS);
		}
		return compared;
	}

	private long compare(Collection<Kept> books, boolean whole, String status, String grouping, String more) {
		List<Told> counted = books.stream()
			.filter((kept) -> kept.isCounted(STATUSES.get(status)))
			.map(Kept::told)
			.filter((told) -> whole || told.isPublic())
			.toList();
		String query = "?network=" + this.slug + "&status=" + status + more
				+ (grouping.isEmpty() ? "" : "&groupBy=" + grouping);
		JsonNode answer = (whole ? this.network : this.anybody).get("/api/v1/key-figures" + query).expect(200).json();
		assertThat(Counted.published(answer.path("totals"))).as("totals of " + query + (whole ? "" : " (public)"))
			.isEqualTo(Recount.by(Recount.TOTALS, counted).getOrDefault(Recount.TOTALS, Counted.nothing()));
		if (!grouping.isEmpty()) {
			assertThat(groups(answer)).as("groups of " + query + (whole ? "" : " (public)"))
				.isEqualTo(Recount.by(grouping, counted));
		}
		return 9L * (1 + answer.path("groups").size());
	}

	private static Map<String, Counted> groups(JsonNode answer) {
		Map<String, Counted> groups = new TreeMap<>();
		answer.path("groups").forEach((group) -> groups.put(group.path("key").asText(), Counted.published(group)));
		return groups;
	}

}
