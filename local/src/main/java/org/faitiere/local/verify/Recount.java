package org.faitiere.local.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Counts what the events say, to compare it with the published figure.
 */
class Recount {

	// Such a question counts only some of the participants of an activity.
	private static final Set<String> ABOUT_PARTS = Set.of("region", "place", "audience", "sex", "ageGroup",
			"precision");

	private final Map<String, Long> participants = new HashMap<>();

	/**
	 * Takes the next version of an activity for the counted one.
	 */
	void add(String activityId, JsonNode data) {
		long count = 0;
		for (JsonNode line : data.at("/activity/participants")) {
			count += line.path("count").asLong();
		}
		this.participants.put(activityId, count);
	}

	void compare(JsonNode figures, Set<String> parameters, VerifyListener listener) {
		compare("activities", figures, this.participants.size(), listener);
		if (parameters.stream().noneMatch(ABOUT_PARTS::contains)) {
			compare("participants", figures, this.participants.values().stream().mapToLong(Long::longValue).sum(),
					listener);
		}
	}

	private static void compare(String measure, JsonNode figures, long counted, VerifyListener listener) {
		long published = figures.at("/totals/" + measure).asLong();
		if (published == counted) {
			listener.note("verify.recount." + measure, Long.toString(counted));
		}
		else {
			listener.fault("verify.fault." + measure, Long.toString(published), Long.toString(counted));
		}
	}

}
