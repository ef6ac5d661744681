package org.faitiere.reporting.fact;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an activity between two times.
 *
 * @param before the version that was valid at the first time; {@code null} if there was
 * none yet
 * @param since the versions that came after it up to the second time, oldest first; at
 * least one
 */
public record ChangedActivity(@Nullable Fact before, List<Fact> since) {

	public ChangedActivity {
		since = List.copyOf(since);
	}

	/**
	 * The version that was valid at the first time.
	 */
	public Optional<Fact> earlier() {
		return Optional.ofNullable(this.before);
	}

	/**
	 * The version that was valid at the second time.
	 */
	public Fact after() {
		return this.since.getLast();
	}

}
