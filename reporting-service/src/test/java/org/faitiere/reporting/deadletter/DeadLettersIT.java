package org.faitiere.reporting.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.Api;
import org.faitiere.reporting.EventLogWriter;
import org.faitiere.reporting.Faults;
import org.faitiere.reporting.LaterEvents;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Events that this service's consumers set aside, seen by an administrator and sent again
 * after the fault is mended.
 */
@ReportingServiceTest
class DeadLettersIT {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String OPERATOR = TestTokens.token("operateur", List.of("admin"), List.of(), false);

	private static final String FIRST = "2024-03-01T09:00:00Z";

	private static final String SECOND = "2024-03-02T09:00:00Z";

	private static final String THIRD = "2024-03-03T09:00:00Z";

	@Autowired
	private Api api;

	@Autowired
	private Networks networks;

	@Autowired
	private KafkaTemplate<String, CloudEvent> kafka;

	private final String id = UUID.randomUUID().toString();

	private EventLogWriter log;

	@BeforeEach
	void openLog() {
		this.log = new EventLogWriter(this.kafka);
		this.log.example("network.registered");
	}

	@AfterEach
	void mend() {
		Faults.mend();
	}

	@Test
	void countsLaterVersionsWithoutTheOneSetAsideAndKeepsItOnceItIsSentAgain() {
		Faults.overActivities((it) -> it.id().equals(this.id) && it.participants().getFirst().count() == 150);
		this.log.record(anActivity().id(this.id).type("CONFERENCE").with(100).version(1, FIRST));
		this.log.record(anActivity().id(this.id).type("CONFERENCE").with(150).version(2, SECOND, "corrected"));
		this.log.record(anActivity().id(this.id).type("CONFERENCE").with(170).version(3, THIRD, "corrected"));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=CONFERENCE")).isEqualTo(170));
		JsonNode factLetter = awaitLetter("reporting-facts", 2, "WAITING");
		JsonNode figureLetter = awaitLetter("reporting-differences", 2, "WAITING");
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(participants("type=CONFERENCE&asOf=2024-03-02")).isEqualTo(100));

		Faults.mend();
		retry(factLetter, 200);
		retry(figureLetter, 200);

		awaitLetter("reporting-facts", 2, "SETTLED");
		awaitLetter("reporting-differences", 2, "SETTLED");
		assertThat(participants("type=CONFERENCE")).isEqualTo(170);
		assertThat(participants("type=CONFERENCE&asOf=2024-03-01")).isEqualTo(100);
		assertThat(participants("type=CONFERENCE&asOf=2024-03-02")).isEqualTo(150);
		assertThat(participants("type=CONFERENCE&asOf=2024-03-03")).isEqualTo(170);
		assertThat(ask("key-figures/provenance?network=cnsc-togo&type=CONFERENCE").at("/items/0/events"))
			.extracting((it) -> it.at("/id").asString(it.at("/eventId").asString("")))
			.containsExactly(this.id + "-1", this.id + "-2", this.id + "-3");
	}

	@Test
	void countsOnceWhatIsSentAgainToSeveralConsumers() {
		Faults.overActivities((it) -> it.id().equals(this.id));
		this.log.record(anActivity().id(this.id).type("CONSULTATION").with(30).version(1));
		this.log.record(anActivity().id(this.id + "b").type("CONSULTATION").with(7).version(1));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=CONSULTATION")).isEqualTo(7));
		JsonNode factLetter = awaitLetter("reporting-facts", 1, "WAITING");
		JsonNode figureLetter = awaitLetter("reporting-differences", 1, "WAITING");

		Faults.mend();
		retry(factLetter, 200);
		retry(figureLetter, 200);

		awaitLetter("reporting-facts", 1, "SETTLED");
		awaitLetter("reporting-differences", 1, "SETTLED");
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=CONSULTATION")).isEqualTo(37));
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(participants("type=CONSULTATION&asOf=2030-01-01")).isEqualTo(37));
	}

	@Test
	void doesNotPutAnOldVersionInThePlaceOfTheNewestOne() {
		Faults.overNetworks((it) -> it.name().equals("Second"));
		this.log.network(this.id, "net-" + this.id, "First", 1);
		this.log.network(this.id, "net-" + this.id, "Second", 2);
		this.log.network(this.id, "net-" + this.id, "Third", 3);
		JsonNode letter = awaitLetter("reporting-networks", 2, "WAITING");
		await().atMost(SOON).untilAsserted(() -> assertThat(networkName()).isEqualTo("Third"));

		Faults.mend();
		retry(letter, 200);

		awaitLetter("reporting-networks", 2, "SETTLED");
		assertThat(networkName()).isEqualTo("Third");
	}

	@Test
	void isTheSameLetterWhenItComesBack() {
		Faults.overNetworks((it) -> it.id().equals(this.id));
		this.log.network(this.id, "net-" + this.id, "First", 1);
		JsonNode letter = awaitLetter("reporting-networks", 1, "WAITING");

		retry(letter, 200);

		await().atMost(SOON).untilAsserted(() -> {
			JsonNode back = find(letter);
			assertThat(back.at("/times").asLong()).isEqualTo(2);
			assertThat(back.at("/state").asString()).isEqualTo("WAITING");
			assertThat(back.at("/sentBy").asString()).isEqualTo("operateur");
			assertThat(back.at("/firstSeen").asString()).isEqualTo(letter.at("/firstSeen").asString());
			assertThat(back.at("/offset").asLong()).isGreaterThan(letter.at("/offset").asLong());
		});
		Faults.mend();
		retry(letter, 200);
		awaitLetter("reporting-networks", 1, "SETTLED");
		retry(letter, 409);
	}

	@Test
	void showsWhatIsNoEventAtAll() {
		this.log.garbage("organisation.memberships", this.id);

		await().atMost(SOON).untilAsserted(() -> assertThat(letters("topic=organisation.memberships")).isNotEmpty());
		JsonNode letter = find(letters("topic=organisation.memberships").getFirst());

		assertThat(letter.at("/payload").asString()).isEqualTo("no event");
		assertThat(letter.at("/payloadBytes").asInt()).isEqualTo(8);
		assertThat(letter.at("/key").asString()).isEqualTo(this.id);
		assertThat(letter.at("/consumer").asString()).isEqualTo("reporting-memberships");
		assertThat(letter.at("/reason").asString()).contains("without CloudEvents attributes");
		assertThat(letter.has("eventId")).isFalse();
	}

	@Test
	void keepsTheOriginalHeadersAndTellsTheStatus() {
		Faults.overNetworks((it) -> it.id().equals(this.id));
		this.log.network(this.id, "net-" + this.id, "First", 1);

		JsonNode letter = find(awaitLetter("reporting-networks", 1, "WAITING"));

		assertThat(letter.at("/headers").valueStream().map((it) -> it.at("/name").asString()))
			.contains("ce_id", "ce_type", "ce_sequence", "content-type")
			.noneMatch((it) -> it.startsWith("kafka_"));
		assertThat(letter.at("/payload").asString()).contains("\"First\"");
		JsonNode status = ask("status");
		assertThat(status.at("/deadLetters").asLong()).isEqualTo(letters("state=WAITING&limit=200").size());
		assertThat(status.at("/oldestDeadLetter").asString())
			.isLessThanOrEqualTo(status.at("/newestDeadLetter").asString());
	}

	@Test
	void pagesFromTheNewestToTheOldest() {
		for (int network = 0; network < 5; network++) {
			this.log.garbage("organisation.organisations", this.id + network);
		}
		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(letters("topic=organisation.organisations")).hasSizeGreaterThanOrEqualTo(5));

		List<String> all = ids(letters("topic=organisation.organisations"));
		Api.Answer first = this.api.get("dead-letters?topic=organisation.organisations&limit=3", OPERATOR);
		Api.Answer second = this.api
			.get("dead-letters?topic=organisation.organisations&limit=3&cursor=" + first.text("/next"), OPERATOR);

		assertThat(ids(first.body().at("/items").valueStream().toList())).isEqualTo(all.subList(0, 3));
		assertThat(ids(second.body().at("/items").valueStream().toList())).isEqualTo(all.subList(3, all.size()));
	}

	@Test
	void letsAVersionWaitThatCameBeforeTheUpgrade() {
		this.log.record(anActivity().id(this.id).type("COACHING").with(10).version(1, FIRST));

		this.log.send("project.activities", LaterEvents.of("activity.reported.v2", this.id, 2));
		this.log.record(anActivity().id(this.id + "b").type("COACHING").with(7).version(1, FIRST));

		awaitLetter("reporting-facts", 2, "WAITING");
		JsonNode letter = awaitLetter("reporting-differences", 2, "WAITING");
		assertThat(letter.at("/reason").asString()).contains("activity.reported.v2", "upgrade, then send it again");
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=COACHING")).isEqualTo(17));
	}

	@Test
	void countsAnEventWithFieldsThatCameBeforeTheUpgrade() {
		long before = Math.max(0, participants("type=TRAINING"));

		this.log.send("project.activities", LaterEvents.of("activity.reported.v1", this.id, 1));

		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=TRAINING")).isEqualTo(before + 155));
		// Other tests count the same network.
		this.log.record(anActivity().id(this.id).version(2, "2024-03-02T09:30:00Z", "deleted"));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=TRAINING")).isEqualTo(before));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dead-letters", "dead-letters/0" })
	void opensNothingToOthers(String path) {
		assertThat(this.api.get(path).status()).isEqualTo(401);
		assertThat(this.api.get(path, TestTokens.partner("cnsc-togo")).status()).isEqualTo(403);
	}

	@Test
	void letsNobodyElseSendAgain() {
		assertThat(this.api.post("dead-letters/0/retry", null).status()).isEqualTo(401);
		assertThat(this.api.post("dead-letters/0/retry", TestTokens.partner("cnsc-togo")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "dead-letters?state=DEAD, 400, state", "dead-letters?stat=SENT, 400, stat",
			"dead-letters?cursor=x, 400, cursor", "dead-letters?cursor=eHx5, 400, cursor",
			"dead-letters?limit=0, 400, limit", "dead-letters/unknown, 404, ''" })
	void namesWhatIsWrong(String path, int status, String field) {
		Api.Answer answer = this.api.get(path, OPERATOR);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text("/errors/0/field")).isEqualTo(field);
	}

	private JsonNode awaitLetter(String consumer, long sequence, String state) {
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(letters("limit=200&consumer=" + consumer + "&state=" + state))
				.anyMatch((it) -> isAbout(it, sequence)));
		return letters("limit=200&consumer=" + consumer).stream()
			.filter((it) -> isAbout(it, sequence))
			.findFirst()
			.orElseThrow();
	}

	private boolean isAbout(JsonNode letter, long sequence) {
		return this.id.equals(letter.at("/subject").asString()) && letter.at("/sequence").asLong() == sequence;
	}

	private void retry(JsonNode letter, int expected) {
		Api.Answer answer = this.api.post("dead-letters/" + letter.at("/id").asString() + "/retry", OPERATOR);

		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(expected);
	}

	private JsonNode find(JsonNode letter) {
		return this.api.get("dead-letters/" + letter.at("/id").asString(), OPERATOR).body();
	}

	private List<JsonNode> letters(String filter) {
		return this.api.get("dead-letters?" + filter, OPERATOR).body().at("/items").valueStream().toList();
	}

	private static List<String> ids(List<JsonNode> letters) {
		return letters.stream().map((it) -> it.at("/id").asString()).toList();
	}

	private String networkName() {
		return this.networks.find(this.id).map(Network::name).orElse("");
	}

	private long participants(String filter) {
		return ask("key-figures?network=cnsc-togo&" + filter).at("/totals/participants").asLong(-1);
	}

	private JsonNode ask(String path) {
		return this.api.get(path, TestTokens.partner("cnsc-togo")).body();
	}

}
