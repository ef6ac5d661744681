package org.faitiere.local.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One event as the evidence brings it.
 *
 * @param json the line
 */
record EvidenceLine(JsonNode json) {

	boolean isEnd() {
		return this.json.has("end");
	}

	boolean isMissing() {
		return !this.json.has("event");
	}

	String subject() {
		return isMissing() ? this.json.at("/missing/activityId").asText() : this.json.at("/event/subject").asText();
	}

	long sequence() {
		return isMissing() ? this.json.at("/missing/sequence").asLong() : this.json.at("/event/sequence").asLong();
	}

	/**
	 * The hash as anybody computes it.
	 */
	String computedHash() {
		return Hashes.event(this::attribute, this.json.at("/event/data_base64").isMissingNode() ? null : data());
	}

	@Nullable String attribute(String name) {
		JsonNode value = this.json.path("event").path(name);
		return value.isMissingNode() ? null : value.asText();
	}

	byte[] data() {
		return Base64.getDecoder().decode(this.json.at("/event/data_base64").asText());
	}

	@Nullable Long seal() {
		return this.json.has("seal") ? this.json.get("seal").asLong() : null;
	}

	/**
	 * The root that the line's own path leads to.
	 */
	String root(String hash) {
		List<String> path = new ArrayList<>();
		this.json.path("path").forEach((it) -> path.add(it.asText()));
		return Hashes.root(hash, this.json.path("leaf").asLong(), this.json.path("leaves").asLong(), path);
	}

}
