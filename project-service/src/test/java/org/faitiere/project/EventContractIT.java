package org.faitiere.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.test.Contracts;
import org.faitiere.support.test.TestKafka;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service publishes has the shape that the contracts promise, in order, with no
 * gap.
 */
@ProjectServiceTest
class EventContractIT {

	@Autowired
	private Api api;

	@Autowired
	private JsonMapper json;

	private String network;

	@BeforeEach
	void register() {
		this.network = this.api.someNetwork();
	}

	@Test
	void publishesTheLifeOfAnActivity() {
		Api.Answer created = this.api.post("/api/v1/activities", this.network, fullActivity());
		String path = created.location();
		this.api.post(path + "/report", this.network, null);
		put(path, fullActivity().replace("\"occurrences\": 2", "\"occurrences\": 3"), 2);
		this.api.post(path + "/return", this.network, "{\"comment\":\"Il manque la feuille de présence.\"}");
		this.api.post(path + "/report", this.network, null);
		this.api.post(path + "/validate", this.network, null);
		this.api.post(path + "/cancel", this.network, "{\"reason\":\"Saisie deux fois.\"}");
		delete(path, 7);

		assertPublished("project.activities", created.text("/id"), "activity.planned", "activity.reported",
				"activity.corrected", "activity.returned", "activity.reported", "activity.validated",
				"activity.cancelled", "activity.deleted");
	}

	@Test
	void publishesTheLifeOfAProjectAndItsMoney() {
		Api.Answer created = this.api.post("/api/v1/projects", this.network, fullProject());
		String path = created.location();
		put(path, fullProject().replace("\"plannedEnd\":\"2024\"", "\"plannedEnd\":\"2025\""), 1);
		this.api.post(path + "/budgets", this.network,
				"""
						{"periodStart":"2023-01-01","periodEnd":"2023-12-31","value":{"amount":"390000.00","currency":"EUR"}}""");
		this.api.post(path + "/start", this.network, "{\"date\":\"2023-05-02\"}");
		this.api.post(path + "/suspend", this.network, "{\"reason\":\"Élections reportées.\"}");
		this.api.post(path + "/start", this.network, null);
		this.api.post(path + "/close", this.network, "{\"date\":\"2024-12-31\"}");
		Api.Answer transaction = this.api.post(path + "/transactions", this.network, transaction("195000.00"));
		put(transaction.location(), transaction("195000.50"), 1);
		delete(transaction.location(), 2);

		assertPublished("project.projects", created.text("/id"), "project.registered", "project.revised",
				"project.budgeted", "project.started", "project.suspended", "project.started", "project.closed");
		assertPublished("project.transactions", transaction.text("/id"), "transaction.recorded",
				"transaction.corrected", "transaction.voided");
	}

	@Test
	void sumsWhatAProjectGotFromWhom() {
		String path = this.api.post("/api/v1/projects", this.network, fullProject()).location();
		this.api.post(path + "/transactions", this.network, transaction("195000.00"));
		this.api.post(path + "/transactions", this.network, transaction("0.50"));

		JsonNode funding = this.api.get(path + "/funding", this.network).body();

		assertThat(funding.at("/committed/amount").asString()).isEqualTo("195000.50");
		assertThat(funding.at("/byFunder/1/name").asString()).isEqualTo("Union européenne");
		assertThat(funding.at("/byFunder/0/committed").isMissingNode()).isTrue();
	}

	private void assertPublished(String topic, String id, String... types) {
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
				return published.size() >= types.length;
			});
		}
		assertThat(published).extracting((it) -> it.value().getType())
			.containsExactly(List.of(types).stream().map((it) -> "org.faitiere." + it + ".v1").toArray(String[]::new));
		for (int i = 0; i < types.length; i++) {
			CloudEvent event = published.get(i).value();
			JsonNode example = Contracts.event(types[i]);
			assertThat(example.at("/topic").asString()).isEqualTo(topic);
			assertThat(event.getExtension("sequence")).isEqualTo(String.valueOf(i + 1));
			assertThat(event.getExtension("actor")).isEqualTo(this.network);
			assertThat(event.getExtension("network")).isNotNull();
			assertThat(event.getExtension("traceparent")).asString().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
			assertThat(EventHash.carried(event)).isEqualTo(EventHash.of(event));
			assertThat(EventHash.previous(event))
				.isEqualTo((i > 0) ? EventHash.carried(published.get(i - 1).value()) : null);
			assertThat(event.getSource()).hasToString(example.at("/event/source").asString());
			Contracts.assertShapeOf(this.json.readTree(event.getData().toBytes()), example.at("/event/data"));
		}
	}

	private void put(String path, String body, int version) {
		Api.Answer answer = this.api.send(HttpMethod.PUT, path, TestTokens.partner(this.network), body,
				Map.of("If-Match", "\"" + version + "\""));
		assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
	}

	private void delete(String path, int version) {
		Api.Answer answer = this.api.send(HttpMethod.DELETE, path, TestTokens.partner(this.network), null,
				Map.of("If-Match", "\"" + version + "\""));
		assertThat(answer.status()).isEqualTo(204);
	}

	private String fullActivity() {
		return """
				{"networkId": "%s", "type": "TRAINING", "title": {"fr": "Formation"}, "description": "Trois jours.",
				"startDate": "2024-02", "endDate": "2024-02-22", "level": "NATIONAL", "topics": ["gender"],
				"organisers": ["CNSC-Togo"], "locations": [{"country": "TG", "region": "TG-C", "place": "Tchamba"}],
				"participants": [{"count": 40, "sex": "FEMALE", "ageGroup": "YOUTH", "audience": "CSO",
				"location": {"region": "TG-C", "place": "Tchamba"}}, {"count": 115, "precision": "AT_LEAST"}],
				"reached": {"count": 1000, "precision": "AT_LEAST"}, "occurrences": 2, "visibility": "PUBLIC",
				"lessons": "Prévoir une garde d'enfants."}""".formatted(this.network);
	}

	private String fullProject() {
		return """
				{"networkId":"%s","title":"Appui","description":"Participation","plannedStart":"2023","plannedEnd":"2024",
				"participants":[{"name":"Open Society Africa","role":"FUNDING"},{"name":"CNSC-Togo","role":"IMPLEMENTING"}],
				"components":[{"title":"Volet 1","objectives":[{"title":"Sensibiliser"}]}],
				"sectors":[{"code":"15151","percentage":"60"},{"code":"15170","percentage":"40"}],
				"markers":[{"code":"1","significance":2}],"locations":[{"region":"TG-M"}],"visibility":"PUBLIC"}"""
			.formatted(this.network);
	}

	private static String transaction(String amount) {
		return """
				{"type":"11","date":"2023-06-15","value":{"amount":"%s","currency":"EUR"},
				"provider":{"name":"Union européenne","activityId":"XI-IATI-EC_DEVCO-2023/1"},
				"receiver":{"name":"CNSC-Togo"},"description":"Première convention"}""".formatted(amount);
	}

}
