package org.faitiere.local.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Counts acknowledged activities as {@code docs/figures.md} says, without any of the code
 * that counts them in the service.
 */
final class Recount {

	static final String TOTALS = "";

	/** What figures can be grouped by; the first is no grouping. */
	static final List<String> GROUPINGS = List.of(TOTALS, "month", "year", "region", "type", "topic", "audience", "sex",
			"ageGroup", "level", "project", "precision");

	private static final String UNKNOWN = "NOT_SPECIFIED";

	private final String grouping;

	private final Map<String, Counted> groups = new TreeMap<>();

	private Recount(String grouping) {
		this.grouping = grouping;
	}

	static Map<String, Counted> by(String grouping, Collection<Told> activities) {
		Recount recount = new Recount(grouping);
		activities.forEach(recount::count);
		return recount.groups;
	}

	private void count(Told told) {
		if (Set.of("region", "audience", "sex", "ageGroup", "precision").contains(this.grouping)) {
			countByLine(told);
		}
		else {
			keysOfWhole(told).forEach((key) -> {
				add(key, Counted.once(told));
				told.participants().forEach((line) -> add(key, Counted.line(line)));
				if (told.reached() != null) {
					add(key, Counted.reached(told.reached()));
				}
			});
		}
	}

	private void countByLine(Told told) {
		Set<String> keys = new TreeSet<>();
		for (Told.Line line : told.participants()) {
			String key = keyOf(line, told);
			keys.add(key);
			add(key, Counted.line(line));
		}
		if (told.reached() != null) {
			String key = keyOf(told.reached(), told);
			keys.add(key);
			add(key, Counted.reached(told.reached()));
		}
		if (this.grouping.equals("region")) {
			told.locations().forEach((place) -> keys.add(known(place.region())));
		}
		if (keys.isEmpty()) {
			keys.add(UNKNOWN);
		}
		keys.forEach((key) -> add(key, Counted.once(told)));
	}

	private String keyOf(Told.Line line, Told told) {
		return switch (this.grouping) {
			case "region" -> (line.location() != null) ? known(line.location().region()) : onlyRegion(told);
			case "audience" -> known(line.audience());
			case "sex" -> known(line.sex());
			case "ageGroup" -> known(line.ageGroup());
			default -> known(line.precision());
		};
	}

	private String keyOf(Told.Head reached, Told told) {
		return switch (this.grouping) {
			case "region" -> onlyRegion(told);
			case "precision" -> reached.precision();
			default -> UNKNOWN;
		};
	}

	// Several regions, or one that is not known: it is not known where who has no place
	// was.
	private static String onlyRegion(Told told) {
		Set<String> regions = told.locations().stream().map((it) -> known(it.region())).collect(Collectors.toSet());
		return (regions.size() == 1) ? regions.iterator().next() : UNKNOWN;
	}

	private Collection<String> keysOfWhole(Told told) {
		Function<@Nullable String, List<String>> one = (key) -> List.of(known(key));
		return switch (this.grouping) {
			case "month" -> one.apply(start(told, "2024-01".length()));
			case "year" -> one.apply(start(told, "2024".length()));
			case "type" -> one.apply(told.type());
			case "level" -> one.apply(told.level());
			case "project" -> one.apply(told.projectId());
			case "topic" -> told.topics().isEmpty() ? one.apply(null) : told.topics();
			default -> List.of(TOTALS);
		};
	}

	private static @Nullable String start(Told told, int length) {
		String date = told.startDate();
		return (date == null || date.length() < length) ? null : date.substring(0, length);
	}

	private static String known(@Nullable String key) {
		return Objects.requireNonNullElse(key, UNKNOWN);
	}

	private void add(String key, Counted counted) {
		this.groups.merge(key, counted, Counted::plus);
	}

}
