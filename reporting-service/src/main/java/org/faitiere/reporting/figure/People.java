package org.faitiere.reporting.figure;

/**
 * A sum of head counts that knows what it is made of, so that taking a count back takes
 * its precision back as well.
 *
 * @param exact sum of the exact counts
 * @param atLeast sum of the counts that are a minimum
 * @param estimate sum of the estimates
 * @param exactCounts number of exact counts
 * @param atLeastCounts number of counts that are a minimum
 * @param estimateCounts number of estimates
 */
record People(long exact, long atLeast, long estimate, long exactCounts, long atLeastCounts, long estimateCounts) {

	static final People NONE = new People(0, 0, 0, 0, 0, 0);

	static People of(long count, Precision precision) {
		return switch (precision) {
			case EXACT -> new People(count, 0, 0, 1, 0, 0);
			case AT_LEAST -> new People(0, count, 0, 0, 1, 0);
			case ESTIMATE -> new People(0, 0, count, 0, 0, 1);
		};
	}

	People plus(People other) {
		return new People(this.exact + other.exact, this.atLeast + other.atLeast, this.estimate + other.estimate,
				this.exactCounts + other.exactCounts, this.atLeastCounts + other.atLeastCounts,
				this.estimateCounts + other.estimateCounts);
	}

	People negate() {
		return new People(-this.exact, -this.atLeast, -this.estimate, -this.exactCounts, -this.atLeastCounts,
				-this.estimateCounts);
	}

	long total() {
		return this.exact + this.atLeast + this.estimate;
	}

	Precision precision() {
		if (this.estimateCounts > 0) {
			return Precision.ESTIMATE;
		}
		return (this.atLeastCounts > 0) ? Precision.AT_LEAST : Precision.EXACT;
	}

}
