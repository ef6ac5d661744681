package org.faitiere.local.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.AbstractLongAssert;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/**
 * Key figures as one caller sees them; they follow the activities by a moment, so
 * expectations wait for them.
 */
final class Figures {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Caller caller;

	private final String query;

	private Figures(Caller caller, String query) {
		this.caller = caller;
		this.query = query;
	}

	static Figures of(Caller caller, String network) {
		return new Figures(caller, "?network=" + network);
	}

	Figures with(String parameter, String value) {
		return new Figures(this.caller, this.query + "&" + parameter + "=" + value);
	}

	void become(String measure, long expected) {
		become(measure, expected, PATIENCE);
	}

	void become(String measure, long expected, Duration patience) {
		Awaitility.await()
			.atMost(patience)
			.ignoreExceptionsInstanceOf(UncheckedIOException.class)
			.untilAsserted(() -> assertThat(measure).as(measure + " of " + this.query).isEqualTo(expected));
	}

	AbstractLongAssert<?> assertThat(String measure) {
		return Assertions.assertThat(answer().number("/totals/" + measure));
	}

	/**
	 * One measure by the key of each group.
	 */
	Map<String, Long> by(String grouping, String measure) {
		return with("groupBy", grouping).answer()
			.items("/groups")
			.stream()
			.collect(Collectors.toMap((group) -> group.path("key").asText(), (group) -> group.path(measure).asLong()));
	}

	JsonNode totals() {
		return answer().at("/totals");
	}

	Answer provenance() {
		return this.caller.get("/api/v1/key-figures/provenance" + this.query).expect(200);
	}

	private Answer answer() {
		return this.caller.get("/api/v1/key-figures" + this.query).expect(200);
	}

}
