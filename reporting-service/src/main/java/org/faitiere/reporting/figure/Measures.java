package org.faitiere.reporting.figure;

import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param activities number of activities
 * @param occurrences how many times they were held
 * @param participants who took part
 * @param women participants known to be female
 * @param men participants known to be male
 * @param sexNotSpecified participants of whom neither is known
 * @param reached how many people were reached beyond the participants
 */
record Measures(long activities, long occurrences, People participants, long women, long men, long sexNotSpecified,
		People reached) {

	static final Measures ZERO = new Measures(0, 0, People.NONE, 0, 0, 0, People.NONE);

	static Measures ofActivity(long occurrences) {
		return new Measures(1, occurrences, People.NONE, 0, 0, 0, People.NONE);
	}

	static Measures ofParticipants(long count, Precision precision, @Nullable String sex) {
		boolean female = "FEMALE".equals(sex);
		boolean male = "MALE".equals(sex);
		return new Measures(0, 0, People.of(count, precision), female ? count : 0, male ? count : 0,
				(female || male) ? 0 : count, People.NONE);
	}

	static Measures ofReached(long count, Precision precision) {
		return new Measures(0, 0, People.NONE, 0, 0, 0, People.of(count, precision));
	}

	Measures plus(Measures other) {
		return new Measures(this.activities + other.activities, this.occurrences + other.occurrences,
				this.participants.plus(other.participants), this.women + other.women, this.men + other.men,
				this.sexNotSpecified + other.sexNotSpecified, this.reached.plus(other.reached));
	}

	Measures minus(Measures other) {
		return plus(other.negate());
	}

	Measures negate() {
		return new Measures(-this.activities, -this.occurrences, this.participants.negate(), -this.women, -this.men,
				-this.sexNotSpecified, this.reached.negate());
	}

	boolean isZero() {
		return equals(ZERO);
	}

}
