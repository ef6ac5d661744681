package org.faitiere.reporting.verification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.cloudevents.CloudEvent;
import org.bson.conversions.Bson;
import org.faitiere.reporting.Api;
import org.faitiere.reporting.EventChain;
import org.faitiere.reporting.EventLogWriter;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Figures are verified against a real log, ledger and seals, whatever somebody does by
 * hand to a fact, a ledger entry, a seal or the log.
 */
@ReportingServiceTest
class VerificationIT {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String FIGURE = "?network=cnsc-togo&place=";

	private final String place = "Kara " + UUID.randomUUID();

	private final String id = UUID.randomUUID().toString();

	private final String member = TestTokens.partner("cnsc-togo");

	private final String administrator = TestTokens.platformAdministrator();

	private final EventChain chain = new EventChain();

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Api api;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private KafkaTemplate<String, CloudEvent> kafka;

	@Autowired
	private JsonMapper json;

	private EventLogWriter log;

	private CloudEvent second;

	@BeforeEach
	void recordATraining() {
		this.log = new EventLogWriter(this.kafka);
		this.log.example("network.registered");
		this.log.send("project.activities", this.chain.next(training(10).version(1)));
		this.second = this.chain.next(training(20).version(2, "2024-03-02T09:30:00Z", "corrected"));
		this.log.send("project.activities", this.second);
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(verified().number("/events")).isEqualTo(2);
			assertThat(verified().text("/verdict")).isEqualTo("INTACT");
		});
	}

	@Test
	void verifiesAndSealsWhatWasRecorded() {
		JsonNode seal = seal();

		Api.Answer verified = verified();

		assertThat(verified.text("/network")).isEqualTo("cnsc-togo");
		assertThat(verified.number("/activities")).isEqualTo(1);
		assertThat(verified.number("/sealed")).isEqualTo(2);
		assertThat(verified.number("/notYetSealed")).isZero();
		assertThat(verified.number("/unchained")).isZero();
		assertThat(verified.text("/seals/0/root")).isEqualTo(seal.get("root").asString());
		assertThat(verified.body().get("complete").asBoolean()).isTrue();
	}

	@Test
	void findsAFactThatWasChangedByHand() {
		String facts = this.database.listCollectionNames()
			.into(new ArrayList<>())
			.stream()
			.filter((it) -> this.database.getCollection(it).countDocuments(Filters.eq("activityId", this.id)) > 0)
			.findFirst()
			.orElseThrow();
		Bson version = Filters.and(Filters.eq("activityId", this.id), Filters.eq("sequence", 2));

		change(facts, version, Updates.set("activity.participants.0.count", 2000L));
		assertAltered("FACT_DIFFERS");

		change(facts, version, Updates.set("activity.participants.0.count", 20L));
		assertThat(verified().text("/verdict")).isEqualTo("INTACT");
	}

	@Test
	void findsALedgerEntryThatWasChangedByHand() {
		change("ledger", Filters.eq("_id", "project.activities/" + this.id + "/2"),
				Updates.set("hash", "0".repeat(64)));

		assertAltered("LEDGER_DIFFERS");
	}

	@Test
	void findsASealThatWasChangedByHand() {
		JsonNode seal = seal();
		Bson number = Filters.eq("_id", seal.get("number").asLong());

		change("seals", number, Updates.set("root", "0".repeat(64)));
		assertAltered("ROOT_MISMATCH");

		change("seals", number, Updates.set("root", seal.get("root").asString()));
		assertThat(verified().text("/verdict")).isEqualTo("INTACT");
	}

	@Test
	void findsAForgedEventInTheLog() {
		Fact more = training(2000).version(2, "2024-03-02T09:30:00Z", "corrected");
		byte[] data = this.chain.unchained(more).getData().toBytes();
		this.log.send("project.activities",
				EventChain.forged(this.second, (it) -> it.withData("application/json", data)));

		await().atMost(SOON).untilAsserted(() -> assertAltered("FORKED"));
	}

	@Test
	void takesARepeatedEventForWhatItIs() {
		this.log.send("project.activities", this.second);
		Bson entry = Filters.eq("_id", "project.activities/" + this.id + "/2");
		await().atMost(SOON)
			.until(() -> this.database.getCollection("ledger").find(entry).first().containsKey("copies"));

		assertThat(verified().text("/verdict")).isEqualTo("INTACT");
	}

	@Test
	void sealsWhatCannotBeReadToo() {
		this.log.garbage("project.transactions", this.id);
		await().atMost(SOON)
			.until(() -> this.database.getCollection("ledger")
				.countDocuments(
						Filters.and(Filters.eq("topic", "project.transactions"), Filters.eq("sequence", 0))) > 0);

		assertThat(seal().get("events").asLong()).isPositive();
		assertThat(verified().text("/verdict")).isEqualTo("INTACT");
	}

	@Test
	void tellsThePublicWhatIsPublic() {
		Api.Answer verified = this.api.get("key-figures/verification" + FIGURE + this.place);

		assertThat(verified.status()).isEqualTo(200);
		assertThat(verified.text("/verdict")).isEqualTo("INTACT");
		assertThat(verified.number("/events")).isEqualTo(2);
		assertThat(evidence(null).getStatus()).isEqualTo(401);
		assertThat(evidence(TestTokens.observer()).getStatus()).isEqualTo(403);
		assertThat(evidence(TestTokens.partner("pasc")).getStatus()).isEqualTo(403);
	}

	@Test
	void handsOutTheEvidenceToMembers() throws Exception {
		long number = seal().get("number").asLong();

		MockHttpServletResponse response = evidence(this.member);

		assertThat(response.getContentType()).startsWith("application/x-ndjson");
		List<JsonNode> lines = response.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map(this.json::readTree)
			.toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(1).at("/event/id").asString()).isEqualTo(this.second.getId());
		assertThat(lines.get(1).at("/event/hash").asString()).isEqualTo(this.second.getExtension("hash"));
		assertThat(lines.get(1).at("/seal").asLong()).isEqualTo(number);
		assertThat(lines.get(2).at("/end").asLong()).isEqualTo(2);
	}

	@Test
	void showsSealsToEverybody() {
		JsonNode seal = seal();
		String path = "seals/" + seal.get("number").asLong();

		assertThat(this.api.get(path).body()).isEqualTo(seal);
		assertThat(this.api.get("seals?limit=1").body().at("/items/0")).isEqualTo(seal);
		assertThat(this.api.get("seals/999999").status()).isEqualTo(404);
		assertThat(this.http.get().uri("/api/v1/" + path + "/download")).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"faitiere-seal-%s-%s.json\""
				.formatted(seal.get("number").asString(), seal.get("day").asString()));
	}

	@Test
	void pagesThroughSeals() {
		long newest = seal().get("number").asLong();
		seal();

		JsonNode page = this.api.get("seals?limit=1").body();
		JsonNode next = this.api.get("seals?limit=1&cursor=" + page.get("next").asString()).body();

		assertThat(next.at("/items/0/number").asLong()).isEqualTo(newest);
	}

	@Test
	void letsOnlyAdministratorsSealAtOnce() {
		assertThat(this.http.post().uri("/api/v1/seals")).hasStatus(401);
		assertThat(this.http.post().uri("/api/v1/seals").headers((it) -> it.setBearerAuth(this.member))).hasStatus(403);
	}

	private JsonNode seal() {
		var result = this.http.post()
			.uri("/api/v1/seals")
			.headers((it) -> it.setBearerAuth(this.administrator))
			.exchange();
		assertThat(result).hasStatus(201);
		return this.json.readTree(result.getResponse().getContentAsByteArray());
	}

	private MockHttpServletResponse evidence(String token) {
		return this.http.get()
			.uri("/api/v1/key-figures/evidence?network=cnsc-togo&place={place}", this.place)
			.accept(MediaType.APPLICATION_JSON)
			.headers((it) -> {
				if (token != null) {
					it.setBearerAuth(token);
				}
			})
			.exchange()
			.getResponse();
	}

	private void assertAltered(String fault) {
		Api.Answer verified = verified();
		assertThat(verified.text("/verdict")).isEqualTo("ALTERED");
		assertThat(verified.body().at("/faults").valueStream()).isNotEmpty().allSatisfy((it) -> {
			assertThat(it.at("/activityId").asString()).isEqualTo(this.id);
			assertThat(it.at("/fault").asString()).isEqualTo(fault);
		});
	}

	private void change(String collection, Bson filter, Bson change) {
		assertThat(this.database.getCollection(collection).updateOne(filter, change).getModifiedCount()).isEqualTo(1);
	}

	private Api.Answer verified() {
		return this.api.get("key-figures/verification" + FIGURE + this.place, this.member);
	}

	private AnActivity training(int people) {
		return anActivity().id(this.id).in("TG-K", this.place).with(people);
	}

}
