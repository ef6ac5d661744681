package org.faitiere.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.test.Contracts;
import org.faitiere.support.test.TestKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service publishes has the shape that the contracts promise, in order, with no
 * gap; and the contracts promise nothing that it does not publish.
 */
@ServiceTest
class EventContractIT {

	private static final String ORGANISATION = """
			{"name": "Concertation Nationale", "acronym": "CNSC-Togo", "kind": "ASSOCIATION",
			"identifiers": [{"scheme": "TG-ONE", "value": "0932", "verifiedOn": "2024-01-15"}],
			"country": "TG", "region": "TG-M", "place": "%s", "topics": ["governance"], "foundedYear": 2002,
			"website": "https://example.org", "contact": "contact@example.org", "visibility": "PUBLIC",
			"sensitive": false, "consent": false}""";

	@Autowired
	private Api api;

	@Autowired
	private JsonMapper json;

	private Api.Partner network;

	@BeforeEach
	void register() {
		this.network = this.api.aNetwork("cnsc");
	}

	@Test
	void publishesTheLifeOfANetwork() {
		String path = "/api/v1/networks/" + this.network.slug();
		Api.Answer revised = this.network.caller().put(path, "\"1\"", """
				{"name": "Concertation Nationale", "acronym": "CNSC-Togo", "country": "TG", "foundedYear": 2002,
				"kind": "THEMATIC_NETWORK", "mission": "Promouvoir la démocratie.",
				"objectives": ["Réaliser une plus grande solidarité."], "topics": ["governance", "elections"],
				"levels": ["NATIONAL"], "headquarters": "Lomé", "website": "https://example.org",
				"declaredMembers": 63}""");
		assertThat(revised.status()).isEqualTo(200);

		List<JsonNode> data = assertPublished("organisation.networks", this.network.id(), "network.registered",
				"network.revised");

		assertWhole(data.getLast(), "network.revised");
		assertThat(data.getLast().at("/change/fields").toString()).contains("mission", "declaredMembers");
	}

	@Test
	void publishesTheLifeOfAnOrganisation() {
		Api.Caller caller = this.network.caller();
		Api.Answer registered = caller.post("/api/v1/organisations", ORGANISATION.formatted("Lomé"));
		String path = "/api/v1/organisations/" + registered.text("id");
		caller.post(path + "/verification", "{\"status\": \"VERIFIED\", \"evidence\": \"Récépissé n° 0932\"}");
		caller.put(path, "\"2\"", ORGANISATION.formatted("Kara"));
		assertThat(caller.delete(path, "\"3\"").status()).isEqualTo(204);

		List<JsonNode> data = assertPublished("organisation.organisations", registered.text("id"),
				"organisation.registered", "organisation.verification-changed", "organisation.revised",
				"organisation.removed");

		assertWhole(data.getFirst(), "organisation.registered");
		assertWhole(data.get(1), "organisation.verification-changed");
		assertWhole(data.get(2), "organisation.revised");
		assertWhole(data.get(3), "organisation.removed");
		assertThat(data.get(2).at("/change/fields").toString()).isEqualTo("[\"place\"]");
	}

	@Test
	void publishesTheLifeOfAMembership() {
		String application = apply();
		Stream
			.of("/approve:{\"date\": \"2024-03-01\"}", "/suspend:{\"reason\": \"Cotisation.\"}", "/reinstate:",
					"/end:{\"date\": \"2024-12-31\", \"reason\": \"Dissolution.\"}")
			.forEach((command) -> decide(application, command));
		List<JsonNode> life = assertPublished("organisation.memberships", application, "membership.applied",
				"membership.approved", "membership.suspended", "membership.reinstated", "membership.ended");
		String rejected = apply();
		decide(rejected, "/reject:{\"reason\": \"Statuts manquants.\"}");

		List<JsonNode> refusal = assertPublished("organisation.memberships", rejected, "membership.applied",
				"membership.rejected");

		List.of("applied", "approved", "suspended", "reinstated", "ended")
			.forEach((type) -> assertWhole(life.removeFirst(), "membership." + type));
		assertWhole(refusal.getLast(), "membership.rejected");
	}

	private String apply() {
		Api.Answer organisation = this.network.caller().post("/api/v1/organisations", ORGANISATION.formatted("Lomé"));
		return this.network.caller()
			.post("/api/v1/networks/" + this.network.slug() + "/memberships",
					Map.of("organisationId", organisation.text("id"), "role", "MEMBER"))
			.text("id");
	}

	private void decide(String membership, String command) {
		String[] parts = command.split(":", 2);
		Api.Answer answer = this.network.caller().post("/api/v1/memberships/" + membership + parts[0], parts[1]);
		assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(200);
	}

	private List<JsonNode> assertPublished(String topic, String id, String... types) {
		List<CloudEvent> events = published(topic, id, types.length).stream().map(ConsumerRecord::value).toList();
		assertThat(events).extracting(CloudEvent::getType)
			.containsExactlyElementsOf(Stream.of(types).map((type) -> "org.faitiere." + type + ".v1").toList());
		List<JsonNode> data = new ArrayList<>();
		for (int i = 0; i < types.length; i++) {
			JsonNode example = Contracts.event(types[i]);
			assertThat(example.at("/topic").asString()).isEqualTo(topic);
			data.add(assertEnvelope(events.get(i), i + 1, example));
			assertThat(EventHash.carried(events.get(i))).isEqualTo(EventHash.of(events.get(i)));
			assertThat(EventHash.previous(events.get(i)))
				.isEqualTo((i > 0) ? EventHash.carried(events.get(i - 1)) : null);
		}
		return data;
	}

	private JsonNode assertEnvelope(CloudEvent event, int sequence, JsonNode example) {
		assertThat(event.getExtension("sequence")).isEqualTo(String.valueOf(sequence));
		assertThat(event.getExtension("actor")).isEqualTo(this.network.slug());
		assertThat(event.getExtension("network")).isEqualTo(this.network.id());
		assertThat(event.getSource()).hasToString(example.at("/event/source").asString());
		JsonNode data = this.json.readTree(event.getData().toBytes());
		Contracts.assertShapeOf(data, example.at("/event/data"));
		String kind = event.getType().split("\\.")[2];
		assertThat(data.path(kind).path("version").asInt()).as(data.toString()).isEqualTo(sequence);
		return data;
	}

	/**
	 * An event about something that has every field shows every field of the example.
	 */
	private static void assertWhole(JsonNode data, String type) {
		Contracts.assertShapeOf(Contracts.event(type).at("/event/data"), data);
	}

	private static List<ConsumerRecord<String, CloudEvent>> published(String topic, String id, int count) {
		List<ConsumerRecord<String, CloudEvent>> published = new ArrayList<>();
		try (KafkaConsumer<String, CloudEvent> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				TestKafka.bootstrapServers(), "group.id", "contract-" + id, "auto.offset.reset", "earliest"),
				new StringDeserializer(), new CloudEventDeserializer())) {
			consumer.subscribe(List.of(topic));
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (id.equals(record.key())) {
						published.add(record);
					}
				});
				return published.size() >= count;
			});
		}
		return published;
	}

}
