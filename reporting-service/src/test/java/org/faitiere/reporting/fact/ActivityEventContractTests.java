package org.faitiere.reporting.fact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.faitiere.reporting.LaterEvents;
import org.faitiere.support.event.ReceivedEvent;
import org.faitiere.support.event.UnreadableEvent;
import org.faitiere.support.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Events about activities, as project-service promises them.
 */
class ActivityEventContractTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@ParameterizedTest
	@CsvSource({ "planned, 1, false", "reported, 2, true", "corrected, 3, true", "validated, 4, true",
			"returned, 4, false", "cancelled, 5, false", "deleted, 6, false" })
	void readsEachExample(String change, long sequence, boolean counted) {
		JsonNode contract = Contracts.event("activity." + change);

		Fact fact = ActivityEvent.read(received(contract.get("event")), this.json).orElseThrow();

		assertThat(contract.get("topic").asString()).isEqualTo(ActivityEvent.TOPIC);
		assertThat(fact.sequence()).isEqualTo(sequence);
		assertThat(fact.isCounted()).isEqualTo(counted);
		assertThat(fact.recordedAt()).isEqualTo("2024-03-01T09:30:00Z");
		assertThat(fact.actor()).isEqualTo("cnsc-togo");
	}

	@Test
	void readsAllThatFiguresNeed() {
		Activity activity = ActivityEvent.read(received(Contracts.event("activity.reported").get("event")), this.json)
			.orElseThrow()
			.activity();

		assertThat(activity.networkId()).isEqualTo("0193a1f0-7c00-7000-8000-000000000001");
		assertThat(activity.projectId()).isEqualTo("0193a1f0-7c00-7000-8000-0000000000b1");
		assertThat(activity.type()).isEqualTo("TRAINING");
		assertThat(activity.title()).hasFieldOrPropertyWithValue("fr", "Formation sur le leadership des femmes");
		assertThat(activity.startDate()).isEqualTo("2024-02");
		assertThat(activity.level()).isEqualTo("NATIONAL");
		assertThat(activity.topics()).containsExactly("gender", "elections");
		assertThat(activity.locations()).containsExactly(new Location("TG", "TG-C", "Tchamba"),
				new Location("TG", "TG-K", null));
		assertThat(activity.participants()).containsExactly(
				new ParticipantLine(40, "EXACT", "FEMALE", "YOUTH", "CSO", new Location("TG", "TG-C", "Tchamba")),
				new ParticipantLine(115, "AT_LEAST", null, null, null, null));
		assertThat(activity.reached()).isEqualTo(new HeadCount(1000, "AT_LEAST"));
		assertThat(activity.occurrences()).isEqualTo(2);
		assertThat(activity.exposure()).isEqualTo(Exposure.PUBLIC);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"activity\": {}}", "[1]",
			"{\"activity\": {\"id\": \"a\", \"networkId\": \"n\", \"type\": \"T\", \"status\": \"S\", \"startDate\": \"soon\"}}",
			"{\"activity\": {\"id\": \"a\", \"networkId\": \"n\", \"type\": \"T\", \"status\": \"S\", \"reached\": {\"count\": -1}}}" })
	void refusesWhatDoesNotFit(String data) {
		ReceivedEvent event = new ReceivedEvent("e", "org.faitiere.activity.reported.v1", "a", 1, null, "x",
				Instant.EPOCH, data.getBytes(StandardCharsets.UTF_8));

		assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> ActivityEvent.read(event, this.json));
	}

	@Test
	void passesOverFieldsThatCameLater() {
		Activity today = ActivityEvent.read(received(Contracts.event("activity.reported").get("event")), this.json)
			.orElseThrow()
			.activity();

		ReceivedEvent later = ReceivedEvent.of(LaterEvents.of("activity.reported.v1", today.id(), 2));

		assertThat(ActivityEvent.read(later, this.json).orElseThrow().activity()).isEqualTo(today);
	}

	@Test
	void refusesAVersionThatCameLater() {
		ReceivedEvent later = ReceivedEvent.of(LaterEvents.of("activity.reported.v2", "a", 2));

		assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> ActivityEvent.read(later, this.json))
			.withMessageContaining("activity.reported.v2")
			.withMessageContaining("upgrade, then send it again");
	}

	@Test
	void leavesOtherAggregatesAlone() {
		ReceivedEvent event = new ReceivedEvent("e", "org.faitiere.project.started.v1", "a", 1, null, "x",
				Instant.EPOCH, new byte[0]);

		assertThat(ActivityEvent.read(event, this.json)).isEmpty();
	}

	private static ReceivedEvent received(JsonNode event) {
		return new ReceivedEvent(event.get("id").asString(), event.get("type").asString(),
				event.get("subject").asString(), Long.parseLong(event.get("sequence").asString()),
				event.get("network").asString(), event.get("actor").asString(),
				Instant.parse(event.get("time").asString()),
				event.get("data").toString().getBytes(StandardCharsets.UTF_8));
	}

}
