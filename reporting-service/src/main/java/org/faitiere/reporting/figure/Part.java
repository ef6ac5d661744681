package org.faitiere.reporting.figure;

import java.util.Objects;

import org.faitiere.reporting.fact.Location;
import org.faitiere.reporting.fact.ParticipantLine;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an activity that has one key in each dimension of places and people.
 *
 * @param region ISO 3166-2 code
 * @param place name of the place
 * @param audience whom the people belong to
 * @param sex their sex
 * @param ageGroup their age group
 * @param precision how sure their number is
 * @param measures what this piece adds to figures
 * @param placeOnly whether it only says where the activity was: it answers no question
 * about people
 */
record Part(String region, String place, String audience, String sex, String ageGroup, String precision,
		Measures measures, boolean placeOnly) {

	static Part of(ParticipantLine line, Location where) {
		Precision precision = Precision.of(line.precision());
		return new Part(known(where.region()), known(where.place()), known(line.audience()), known(line.sex()),
				known(line.ageGroup()), precision.name(), Measures.ofParticipants(line.count(), precision, line.sex()),
				false);
	}

	static Part ofReached(long count, Precision precision, Location where) {
		return new Part(known(where.region()), known(where.place()), Dimension.NOT_SPECIFIED, Dimension.NOT_SPECIFIED,
				Dimension.NOT_SPECIFIED, precision.name(), Measures.ofReached(count, precision), false);
	}

	static Part of(Location where, boolean placeOnly) {
		return new Part(known(where.region()), known(where.place()), Dimension.NOT_SPECIFIED, Dimension.NOT_SPECIFIED,
				Dimension.NOT_SPECIFIED, Dimension.NOT_SPECIFIED, Measures.ZERO, placeOnly);
	}

	private static String known(@Nullable String key) {
		return Objects.requireNonNullElse(key, Dimension.NOT_SPECIFIED);
	}

}
