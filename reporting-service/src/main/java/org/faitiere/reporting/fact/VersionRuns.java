package org.faitiere.reporting.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of versions, in the order of activities and sequence, into what happened
 * to each activity: it holds the versions of one activity at a time.
 */
class VersionRuns {

	private final Instant since;

	private final Consumer<ChangedActivity> consumer;

	private final List<Fact> changes = new ArrayList<>();

	private @Nullable Fact before;

	/**
	 * Starts before the first version.
	 * @param since versions up to this time are those that were there before
	 */
	VersionRuns(Instant since, Consumer<ChangedActivity> consumer) {
		this.since = since;
		this.consumer = consumer;
	}

	void add(Fact version) {
		if (!isOfSameActivity(version)) {
			end();
		}
		if (version.recordedAt().isAfter(this.since)) {
			this.changes.add(version);
		}
		else {
			this.before = version;
		}
	}

	/**
	 * Hands over the last activity.
	 */
	void end() {
		if (!this.changes.isEmpty()) {
			this.consumer.accept(new ChangedActivity(this.before, this.changes));
		}
		this.changes.clear();
		this.before = null;
	}

	private boolean isOfSameActivity(Fact version) {
		Fact known = this.changes.isEmpty() ? this.before : this.changes.getLast();
		return known == null || known.activity().id().equals(version.activity().id());
	}

}
