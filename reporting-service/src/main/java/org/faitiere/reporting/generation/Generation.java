package org.faitiere.reporting.generation;

import java.util.regex.Pattern;

/**
 * One complete set of projections, built from the start of the log.
 *
 * @param number its number, from 1; a greater one is newer
 */
public record Generation(int number) {

	/** The one that every installation starts with; its names have no suffix. */
	public static final Generation FIRST = new Generation(1);

	private static final Pattern SUFFIX = Pattern.compile("-g[0-9]+$");

	public Generation {
		if (number < 1) {
			throw new IllegalArgumentException("Generations start at 1, not " + number);
		}
	}

	/**
	 * The name that something has in the first generation.
	 */
	public static String withoutNumber(String name) {
		return SUFFIX.matcher(name).replaceFirst("");
	}

	/**
	 * The name of what this generation has for itself: a collection, a topic or a
	 * consumer group.
	 */
	public String named(String name) {
		return (this.number == FIRST.number) ? name : name + "-g" + this.number;
	}

}
