package org.faitiere.reporting.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Location;
import org.jspecify.annotations.Nullable;

/**
 * What one activity adds to figures. Cells and figures that are counted from facts both
 * come from here, so that they cannot differ.
 */
final class Contribution {

	private static final Location NOWHERE = new Location(null, null, null);

	private final Activity activity;

	private final List<Part> parts;

	private final Measures once;

	private Contribution(Activity activity, List<Part> parts) {
		this.activity = activity;
		this.parts = parts;
		this.once = Measures.ofActivity(Objects.requireNonNullElse(activity.occurrences(), 1L));
	}

	static Contribution of(Activity activity) {
		List<Part> parts = new ArrayList<>();
		Location whole = wholeOf(activity.locations());
		activity.participants()
			.forEach((line) -> parts.add(Part.of(line, (line.location() != null) ? line.location() : whole)));
		if (activity.reached() != null) {
			Precision precision = Precision.of(activity.reached().precision());
			parts.add(Part.ofReached(activity.reached().count(), precision, whole));
		}
		boolean placeOnly = !parts.isEmpty();
		activity.locations().forEach((location) -> parts.add(Part.of(location, placeOnly)));
		if (parts.isEmpty()) {
			parts.add(Part.of(NOWHERE, false));
		}
		return new Contribution(activity, parts);
	}

	/**
	 * What matches the filters, by its keys in the dimensions. The activity itself counts
	 * once under each of them; without dimensions there is at most one key, the empty
	 * list.
	 */
	Map<List<String>, Measures> by(Collection<Dimension> dimensions, Map<Dimension, String> filters) {
		boolean aboutPeople = dimensions.stream().anyMatch(Dimension::isOfPeople)
				|| filters.keySet().stream().anyMatch(Dimension::isOfPeople);
		Map<List<String>, Measures> sums = new HashMap<>();
		for (Part part : this.parts) {
			if (!(part.placeOnly() && aboutPeople) && matches(part, filters)) {
				for (List<String> key : keys(part, dimensions, filters)) {
					sums.merge(key, part.measures(), Measures::plus);
				}
			}
		}
		sums.replaceAll((key, sum) -> sum.plus(this.once));
		return sums;
	}

	/**
	 * What the activity itself counts, whatever its parts.
	 */
	Measures once() {
		return this.once;
	}

	private boolean matches(Part part, Map<Dimension, String> filters) {
		for (Map.Entry<Dimension, String> filter : filters.entrySet()) {
			if (!keys(part, filter.getKey()).contains(filter.getValue())) {
				return false;
			}
		}
		return true;
	}

	// Loops, not streams: each event goes through here once for every breakdown.
	private List<List<String>> keys(Part part, Collection<Dimension> dimensions, Map<Dimension, String> filters) {
		List<List<String>> keys = List.of(List.of());
		for (Dimension dimension : dimensions) {
			String wanted = filters.get(dimension);
			List<String> values = (wanted != null) ? List.of(wanted) : keys(part, dimension);
			List<List<String>> longer = new ArrayList<>(keys.size() * values.size());
			keys.forEach((key) -> values.forEach((value) -> longer.add(append(key, value))));
			keys = longer;
		}
		return keys;
	}

	private static List<String> append(List<String> key, String value) {
		if (key.isEmpty()) {
			return List.of(value);
		}
		List<String> longer = new ArrayList<>(key);
		longer.add(value);
		return List.copyOf(longer);
	}

	private List<String> keys(Part part, Dimension dimension) {
		return switch (dimension) {
			case REGION -> List.of(part.region());
			case PLACE -> List.of(part.place());
			case AUDIENCE -> List.of(part.audience());
			case SEX -> List.of(part.sex());
			case AGE_GROUP -> List.of(part.ageGroup());
			case PRECISION -> List.of(part.precision());
			case TYPE -> List.of(this.activity.type());
			case LEVEL -> List.of(known(this.activity.level()));
			case PROJECT -> List.of(known(this.activity.projectId()));
			case TOPIC -> this.activity.topics().isEmpty() ? List.of(Dimension.NOT_SPECIFIED)
					: this.activity.topics().stream().distinct().toList();
		};
	}

	private static String known(@Nullable String value) {
		return Objects.requireNonNullElse(value, Dimension.NOT_SPECIFIED);
	}

	/**
	 * Where people were who have no place of their own: known only if the whole activity
	 * was in one region, or in one place.
	 */
	private static Location wholeOf(List<Location> locations) {
		return new Location(null, only(locations, Location::region), only(locations, Location::place));
	}

	private static @Nullable String only(List<Location> locations, Function<Location, @Nullable String> part) {
		List<String> different = locations.stream()
			.map((it) -> known(part.apply(it)))
			.distinct()
			.collect(Collectors.toList());
		return (different.size() == 1 && !Dimension.NOT_SPECIFIED.equals(different.getFirst())) ? different.getFirst()
				: null;
	}

}
