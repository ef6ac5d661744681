package org.faitiere.reporting.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * The versions behind a figure.
 *
 * @param versions the versions
 * @param complete whether these are all
 */
public record CountedVersions(List<CountedVersion> versions, boolean complete) {

	private static final long EVENTS_AT_ONCE = 1000;

	public CountedVersions {
		versions = List.copyOf(versions);
	}

	/**
	 * The same in parts that are about as large as can be held at once.
	 */
	List<List<CountedVersion>> batches() {
		List<List<CountedVersion>> batches = new ArrayList<>();
		List<CountedVersion> batch = new ArrayList<>();
		long events = 0;
		for (CountedVersion version : this.versions) {
			if (!batch.isEmpty() && events + version.sequence() > EVENTS_AT_ONCE) {
				batches.add(List.copyOf(batch));
				batch.clear();
				events = 0;
			}
			batch.add(version);
			events += version.sequence();
		}
		if (!batch.isEmpty()) {
			batches.add(batch);
		}
		return batches;
	}

}
