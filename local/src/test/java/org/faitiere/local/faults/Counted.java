package org.faitiere.local.faults;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Figures, as recounted or as published.
 */
record Counted(long activities, long occurrences, long participants, long women, long men, long sexNotSpecified,
		long reached, String precision, String reachedPrecision) {

	private static final Counted NOTHING = new Counted(0, 0, 0, 0, 0, 0, 0, "EXACT", "EXACT");

	static Counted published(JsonNode figures) {
		return new Counted(figures.path("activities").asLong(), figures.path("occurrences").asLong(),
				figures.path("participants").asLong(-1), figures.path("women").asLong(-1),
				figures.path("men").asLong(-1), figures.path("sexNotSpecified").asLong(-1),
				figures.path("reached").asLong(-1), figures.path("precision").asText(),
				figures.path("reachedPrecision").asText());
	}

	static Counted nothing() {
		return NOTHING;
	}

	static Counted once(Told told) {
		return new Counted(1, told.occurrences(), 0, 0, 0, 0, 0, "EXACT", "EXACT");
	}

	static Counted line(Told.Line line) {
		boolean women = "FEMALE".equals(line.sex());
		boolean men = "MALE".equals(line.sex());
		long count = line.count();
		return new Counted(0, 0, count, women ? count : 0, men ? count : 0, (women || men) ? 0 : count, 0,
				String.valueOf(line.precision()), "EXACT");
	}

	static Counted reached(Told.Head reached) {
		return new Counted(0, 0, 0, 0, 0, 0, reached.count(), "EXACT", reached.precision());
	}

	Counted plus(Counted other) {
		return new Counted(this.activities + other.activities, this.occurrences + other.occurrences,
				this.participants + other.participants, this.women + other.women, this.men + other.men,
				this.sexNotSpecified + other.sexNotSpecified, this.reached + other.reached,
				leastSure(this.precision, other.precision), leastSure(this.reachedPrecision, other.reachedPrecision));
	}

	private static String leastSure(String one, String other) {
		if (one.equals("ESTIMATE") || other.equals("ESTIMATE")) {
			return "ESTIMATE";
		}
		return (one.equals("AT_LEAST") || other.equals("AT_LEAST")) ? "AT_LEAST" : "EXACT";
	}

}
