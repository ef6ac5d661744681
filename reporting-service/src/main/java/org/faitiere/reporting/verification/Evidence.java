package org.faitiere.reporting.verification;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.faitiere.reporting.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * A line of the evidence for a figure, with which anybody can check an event without
 * trusting this platform. The last line has only {@code end}.
 *
 * @param event the event in the JSON format of CloudEvents, its data as
 * {@code data_base64}: byte for byte as it travelled
 * @param missing the event that should be there and is not
 * @param position its place in the log
 * @param seal number of the seal that covers it
 * @param leaf number of its leaf under the seal's root, from 0
 * @param leaves how many leaves there are
 * @param path the path from its leaf up to the root
 * @param end how many lines came before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(@Nullable Map<String, Object> event, @Nullable Missing missing, @Nullable Position position,
		@Nullable Long seal, @Nullable Long leaf, @Nullable Long leaves, @Nullable List<String> path,
		@Nullable Long end) {

	static Evidence missing(Version version) {
		return new Evidence(null, new Missing(version.activityId(), version.sequence()), null, null, null, null, null,
				null);
	}

	static Evidence end(long lines) {
		return new Evidence(null, null, null, null, null, null, null, lines);
	}

	/**
	 * An event that is not where it should be.
	 *
	 * @param activityId the activity
	 * @param sequence number of the version
	 */
	record Missing(String activityId, long sequence) {
	}

}
