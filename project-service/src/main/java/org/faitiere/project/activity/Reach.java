package org.faitiere.project.activity;

/**
 * How many people an activity reached without their taking part, such as by radio or in a
 * public place.
 *
 * @param count number of people
 * @param precision how exactly it is known
 */
public record Reach(int count, Precision precision) {

	public Reach {
		precision = (precision != null) ? precision : Precision.EXACT;
	}

}
