package org.faitiere.local.faults;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a client told of an activity, as it was sent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(String title, String type, @Nullable String projectId, @Nullable String startDate, @Nullable String level,
		List<String> topics, List<Place> locations, List<Line> participants, @Nullable Head reached, int occurrences,
		String visibility, boolean sensitive) {

	private static final ObjectMapper JSON = new ObjectMapper()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	/**
	 * What an answer or event says of an activity.
	 */
	static Told of(JsonNode state) {
		ObjectNode plain = state.deepCopy();
		plain.set("title", state.at("/title/fr"));
		return JSON.convertValue(plain, Told.class);
	}

	String toJson(String network, String status) {
		ObjectNode body = JSON.valueToTree(this);
		return body.put("networkId", network).put("status", status).toString();
	}

	boolean isPublic() {
		return this.visibility.equals("PUBLIC") && !this.sensitive;
	}

	/**
	 * Where it was, as far as known.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Place(String country, @Nullable String region, @Nullable String place) {
	}

	/**
	 * One line of a head count.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(long count, @Nullable String precision, @Nullable String sex, @Nullable String ageGroup,
			@Nullable String audience, @Nullable Place location) {

		Line {
			precision = Objects.requireNonNullElse(precision, "EXACT");
		}

	}

	/**
	 * How many were reached.
	 */
	record Head(long count, String precision) {
	}

}
