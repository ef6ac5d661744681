package org.faitiere.support.event;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hash of an event is what anybody gets from the lines that the page about it shows.
 */
class EventHashTests {

	@Test
	void isWhatTheShellComputes() {
		assertThat(EventHash.lines(event("{}", (it) -> it))).hasToString("""
				previoushash:00ff
				id:e1
				source:/notes
				type:org.faitiere.note.written.v1
				subject:a%0Ab
				sequence:2
				time:2024-02-29T12:00:00.250Z
				actor:100%25 Adjoa
				data:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
				""");
		// printf 'previoushash:…\n…' | sha256sum
		assertThat(EventHash.of(event("{}", (it) -> it)))
			.isEqualTo("346a4317637c56d3b51a729472437a5a9d93fa61c2c0803defc86a2f4a6c5b5c");
	}

	@ParameterizedTest
	@CsvSource({ "id, e2", "source, /other", "type, other", "subject, b", "sequence, 3", "actor, Kofi", "network, n",
			"requestid, r", "previoushash, 00fe" })
	void changesWithEachAttribute(String attribute, String value) {
		CloudEvent changed = event("{}", (it) -> switch (attribute) {
			case "id" -> it.withId(value);
			case "source" -> it.withSource(URI.create(value));
			case "type" -> it.withType(value);
			case "subject" -> it.withSubject(value);
			default -> it.withExtension(attribute, value);
		});

		assertThat(EventHash.of(changed)).isNotEqualTo(EventHash.of(event("{}", (it) -> it)));
	}

	@Test
	void changesWithTimeAndData() {
		String hash = EventHash.of(event("{}", (it) -> it));

		assertThat(EventHash.of(event("{ }", (it) -> it))).isNotEqualTo(hash);
		assertThat(EventHash.of(event("{}", (it) -> it.withTime(OffsetDateTime.parse("2024-02-29T12:00:00.251Z")))))
			.isNotEqualTo(hash);
	}

	@Test
	void neitherCoversItselfNorTheZoneOfTheTime() {
		String hash = EventHash.of(event("{}", (it) -> it));

		assertThat(EventHash.of(event("{}", (it) -> it.withExtension("hash", hash)))).isEqualTo(hash);
		assertThat(
				EventHash.of(event("{}", (it) -> it.withTime(OffsetDateTime.parse("2024-02-29T14:00:00.250+02:00")))))
			.isEqualTo(hash);
	}

	@Test
	void doesNotCoverTheTrace() {
		String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

		assertThat(EventHash.of(event("{}", (it) -> it.withExtension("traceparent", traceparent))))
			.isEqualTo(EventHash.of(event("{}", (it) -> it)));
	}

	@Test
	void keepsOneValueFromPosingAsTwo() {
		CloudEvent one = event("{}", (it) -> it.withId("x\nsource:/y").withSource(URI.create("/notes")));

		assertThat(EventHash.lines(one).toString()).contains("id:x%0Asource:/y\nsource:/notes\n");
	}

	private static CloudEvent event(String data, UnaryOperator<CloudEventBuilder> change) {
		return change
			.apply(CloudEventBuilder.v1()
				.withId("e1")
				.withSource(URI.create("/notes"))
				.withType("org.faitiere.note.written.v1")
				.withSubject("a\nb")
				.withTime(OffsetDateTime.parse("2024-02-29T12:00:00.25Z"))
				.withExtension("sequence", "2")
				.withExtension("actor", "100% Adjoa")
				.withExtension("previoushash", "00ff")
				.withData("application/json", data.getBytes(StandardCharsets.UTF_8)))
			.build();
	}

}
