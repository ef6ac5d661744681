package org.faitiere.local.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A broken event on the log holds up nobody, and the operator sees it and sends it again.
 */
@ExtendWith(RunningPlatform.Extension.class)
class DeadLettersIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private static final String ACTIVITIES = "project.activities";

	private static final Duration SOON = Duration.ofSeconds(60);

	private final String id = UUID.randomUUID().toString();

	private RunningPlatform platform;

	private Caller operator;

	@BeforeEach
	void begin(RunningPlatform platform) {
		this.platform = platform;
		this.operator = platform.partner("operateur");
	}

	@Test
	void showsTheOperatorABrokenEventWhileOthersAreCounted() throws Exception {
		breakTheLog();

		Work work = Work.of(this.platform.partner(NETWORK), NETWORK);
		work.reported(40);

		work.figures().become("participants", 50, SOON);
		awaitLetters("WAITING", 1);
		assertThat(letters()).extracting((it) -> it.path("consumer").asText())
			.contains("reporting-facts", "reporting-differences");
		JsonNode letter = letters().get(0);
		Answer opened = this.operator.get("/api/v1/dead-letters/" + letter.path("id").asText()).expect(200);
		assertThat(opened.text("/payload")).isEqualTo("{\"activity\":\"broken\"}");
		assertThat(opened.text("/reason")).contains("org.faitiere.activity.reported.v1");
		assertThat(this.operator.get("/api/v1/status").expect(200).number("/deadLetters")).isGreaterThanOrEqualTo(2);
	}

	@Test
	void takesALetterThatComesBackForTheSame() throws Exception {
		breakTheLog();
		awaitLetters("WAITING", 1);

		letters().forEach((it) -> retry(it).expect(200));

		// Each consumer meets what was sent for the other as well.
		awaitLetters("WAITING", 2);
		assertThat(letters()).hasSameSizeAs(consumers())
			.allSatisfy((it) -> assertThat(it.path("sentBy").asText()).isEqualTo("operateur"));
	}

	@Test
	void opensLettersToOperatorsOnly() {
		Caller partner = this.platform.partner(NETWORK);

		this.platform.anybody().get("/api/v1/dead-letters").expectProblem(401, "token.required");
		partner.get("/api/v1/dead-letters").expectProblem(403, "access.scopeMissing");
		partner.post("/api/v1/dead-letters/x/retry").expectProblem(403, "access.scopeMissing");
		this.operator.post("/api/v1/dead-letters/x/retry").expectProblem(404, "resource.notFound");
	}

	private Answer retry(JsonNode letter) {
		return this.operator.post("/api/v1/dead-letters/" + letter.path("id").asText() + "/retry");
	}

	private void awaitLetters(String state, int leastTimes) {
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> assertThat(letters()).hasSizeGreaterThanOrEqualTo(2).allSatisfy((it) -> {
				assertThat(it.path("state").asText()).isEqualTo(state);
				assertThat(it.path("times").asInt()).isGreaterThanOrEqualTo(leastTimes);
			}));
	}

	private List<String> consumers() {
		return letters().stream().map((it) -> it.path("consumer").asText()).distinct().toList();
	}

	private List<JsonNode> letters() {
		return this.operator.get("/api/v1/dead-letters?limit=200&topic=" + ACTIVITIES)
			.expect(200)
			.items("/items")
			.stream()
			.filter((it) -> this.id.equals(it.path("subject").asText()))
			.toList();
	}

	private void breakTheLog() throws Exception {
		ProducerRecord<String, byte[]> broken = new ProducerRecord<>(ACTIVITIES, this.id,
				"{\"activity\":\"broken\"}".getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", this.id, "ce_source", "/test", "ce_type",
				"org.faitiere.activity.reported.v1", "ce_subject", this.id, "ce_time", "2024-02-29T12:00:00Z",
				"ce_sequence", "1", "ce_actor", "test", "content-type", "application/json")
			.forEach((name, value) -> broken.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.platform.brokerAddress()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(broken).get();
		}
	}

}
