package org.faitiere.reporting.figure;

import java.util.Arrays;
import java.util.Optional;

/**
 * What figures can be filtered and grouped by, besides time.
 */
enum Dimension {

	REGION("region", Kind.PLACE), PLACE("place", Kind.PLACE), TOPIC("topic", Kind.ACTIVITY),
	TYPE("type", Kind.ACTIVITY), AUDIENCE("audience", Kind.PEOPLE), SEX("sex", Kind.PEOPLE),
	AGE_GROUP("ageGroup", Kind.PEOPLE), LEVEL("level", Kind.ACTIVITY), PROJECT("project", Kind.ACTIVITY),
	PRECISION("precision", Kind.PEOPLE);

	/** The key of what is not known. */
	static final String NOT_SPECIFIED = "NOT_SPECIFIED";

	private final String parameter;

	private final Kind kind;

	Dimension(String parameter, Kind kind) {
		this.parameter = parameter;
		this.kind = kind;
	}

	/**
	 * Its name in the API.
	 */
	String parameter() {
		return this.parameter;
	}

	/**
	 * Whether it tells people apart, not only activities and places.
	 */
	boolean isOfPeople() {
		return this.kind == Kind.PEOPLE;
	}

	/**
	 * Whether the same people can be in several of its groups.
	 */
	boolean isOverlapping() {
		return this == TOPIC;
	}

	static Optional<Dimension> ofParameter(String name) {
		return Arrays.stream(values()).filter((it) -> it.parameter.equals(name)).findFirst();
	}

	/**
	 * What a dimension is a property of.
	 */
	private enum Kind {

		ACTIVITY, PLACE, PEOPLE

	}

}
