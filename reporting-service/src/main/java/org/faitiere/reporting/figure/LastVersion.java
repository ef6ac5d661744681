package org.faitiere.reporting.figure;

import java.time.Instant;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Exposure;
import org.faitiere.reporting.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the topology remembers of an activity.
 *
 * @param sequence number of the last version that it took
 * @param counted that version, if it counts
 * @param exposure who may see that version; {@code null} from before it was noted
 * @param newest when the newest of its versions was recorded; {@code null} from before it
 * was noted
 * @param gap whether a version has been missing, which may come late; {@code null} from
 * before it was noted
 */
record LastVersion(long sequence, @Nullable Activity counted, @Nullable Exposure exposure, @Nullable Instant newest,
		@Nullable Boolean gap) {

	static final LastVersion NONE = new LastVersion(0, null, Exposure.NETWORK, Instant.MIN, false);

	LastVersion followedBy(Fact fact, @Nullable Activity counted) {
		boolean missing = fact.sequence() > this.sequence + 1;
		Instant time = isDisordered(fact) ? this.newest : fact.recordedAt();
		return new LastVersion(fact.sequence(), counted, fact.activity().exposure(), time, hasGap() || missing);
	}

	/**
	 * Whether a version is older than one before it by the clock of its writer.
	 */
	boolean isDisordered(Fact fact) {
		return this.newest != null && fact.recordedAt().isBefore(this.newest);
	}

	/**
	 * Whether a version may not have been taken yet although a later one was.
	 */
	boolean mayLack(Fact fact) {
		return hasGap() && fact.sequence() < this.sequence;
	}

	private boolean hasGap() {
		return Boolean.TRUE.equals(this.gap);
	}

	/**
	 * Whether the public loses sight of the activity with a version.
	 */
	boolean isClosedBy(Fact fact) {
		return this.exposure != Exposure.NETWORK && fact.activity().exposure() != Exposure.PUBLIC;
	}

}
