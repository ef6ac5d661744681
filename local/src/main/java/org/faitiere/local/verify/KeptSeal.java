package org.faitiere.local.verify;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A seal, from a file or from the platform.
 *
 * @param json the seal as the platform writes it
 */
record KeptSeal(JsonNode json) {

	long number() {
		return this.json.path("number").asLong();
	}

	String root() {
		return this.json.path("root").asText();
	}

	@Nullable String previousRoot() {
		return this.json.hasNonNull("previousRoot") ? this.json.get("previousRoot").asText() : null;
	}

	/**
	 * Whether what it says of itself, with the root of the seal before, is under its
	 * root.
	 */
	boolean isWhole() {
		List<String> path = new ArrayList<>();
		this.json.path("path").forEach((it) -> path.add(it.asText()));
		long events = this.json.path("events").asLong();
		return Hashes.root(Hashes.sha256(heading()), events, events + 1, path).equals(root());
	}

	/**
	 * The lines of its own leaf.
	 */
	String heading() {
		StringBuilder lines = new StringBuilder();
		lines.append(Hashes.line("number", this.json.path("number").asText()))
			.append(Hashes.line("day", this.json.path("day").asText()))
			.append(Hashes.line("sealedat", this.json.path("sealedAt").asText()));
		this.json.path("positions")
			.forEach((it) -> lines.append(Hashes.line("position", "%s/%s/%s-%s".formatted(it.path("topic").asText(),
					it.path("partition").asText(), it.path("from").asText(), it.path("to").asText()))));
		return lines.append(Hashes.line("events", this.json.path("events").asText()))
			.append(Hashes.line("previousroot", previousRoot()))
			.toString();
	}

}
