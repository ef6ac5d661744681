package org.faitiere.reporting;

import java.time.Duration;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.generation.RunningGenerations;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * The whole service on a real broker and a real MongoDB protocol.
 */
@ReportingServiceTest
class ReportingIT {

	private static final Duration SOON = Duration.ofSeconds(30);

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Api api;

	@Autowired
	private KafkaTemplate<String, CloudEvent> kafka;

	@Autowired
	private RunningGenerations projections;

	private EventLogWriter log;

	@BeforeEach
	void openLog() {
		this.log = new EventLogWriter(this.kafka);
		this.log.example("network.registered");
	}

	@Test
	void showsATrainingAndTakesItBack() {
		AnActivity training = anActivity().id("training-1").type("WORKSHOP").with(155);
		this.log.record(training.version(1));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=WORKSHOP")).isEqualTo(155));

		this.log.record(anActivity().id("training-1").type("WORKSHOP").with(150).version(2));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=WORKSHOP")).isEqualTo(150));

		this.log.record(anActivity().id("training-1").type("WORKSHOP").with(150).status("CANCELLED").version(3));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=WORKSHOP")).isZero());
	}

	@Test
	void leadsFromTheFigureToTheEvent() {
		this.log.record(anActivity().id("study-1").type("STUDY").with(12).version(1));
		this.log
			.record(anActivity().id("study-1").type("STUDY").with(14).version(2, "2024-03-02T09:30:00Z", "corrected"));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=STUDY")).isEqualTo(14));

		await().atMost(SOON).untilAsserted(() -> {
			JsonNode item = get("key-figures/provenance?network=cnsc-togo&type=STUDY").at("/items/0");
			assertThat(item.at("/activityId").asString()).isEqualTo("study-1");
			assertThat(item.at("/counted/participants").asLong()).isEqualTo(14);
			assertThat(item.at("/events/1/type").asString()).isEqualTo("org.faitiere.activity.corrected.v1");
			assertThat(item.at("/events/1/actor").asString()).isEqualTo("cnsc-togo");
		});
		assertThat(get("key-figures?network=cnsc-togo&type=STUDY&asOf=2024-03-01").at("/totals/participants").asLong())
			.isEqualTo(12);
	}

	@Test
	void takesAllExamplesOfTheContracts() {
		for (String type : new String[] { "organisation.registered", "membership.applied", "membership.approved",
				"project.registered", "project.revised", "project.budgeted", "transaction.recorded",
				"transaction.corrected", "activity.planned", "activity.reported", "activity.corrected",
				"activity.validated" }) {
			this.log.example(type);
		}

		await().atMost(SOON).untilAsserted(() -> {
			assertThat(get("key-figures?network=" + CNSC + "&topic=gender&from=2024-02&to=2024-02&groupBy=sex")
				.at("/totals/participants")
				.asLong()).isEqualTo(155);
			assertThat(get("funding?network=cnsc-togo&currency=EUR").at("/totals/budget/amount").asString())
				.isEqualTo("390000.00");
			assertThat(get("timeline?network=cnsc-togo&level=NATIONAL").at("/items/0/date").asString())
				.isEqualTo("2024-02");
		});
	}

	@Test
	void countsNothingTwiceAndMissesNothingWhenTheProjectionsStop() {
		this.log.record(anActivity().id("campaign-1").type("CAMPAIGN").with(100).version(1));
		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=CAMPAIGN")).isEqualTo(100));

		this.projections.stop();
		this.log.record(anActivity().id("campaign-1").type("CAMPAIGN").with(60).version(2));
		this.log.record(anActivity().id("campaign-2").type("CAMPAIGN").with(7).version(1));
		this.projections.start();

		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=CAMPAIGN")).isEqualTo(67));
	}

	@Test
	void putsAsideWhatItCannotReadAndGoesOn() {
		this.log.garbage("project.activities", "x");
		this.log.record(anActivity().id("debate-1").type("DEBATE").with(7).version(1));

		await().atMost(SOON).untilAsserted(() -> assertThat(participants("type=DEBATE")).isEqualTo(7));
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(get("status").at("/deadLetters").asLong()).isGreaterThanOrEqualTo(1));
	}

	@Test
	void tellsWhenItHasCaughtUp() {
		this.log.record(
				anActivity().id("service-1").type("SERVICE").with(9).version(1, "2030-01-01T00:00:00Z", "reported"));

		await().atMost(SOON).untilAsserted(() -> {
			JsonNode status = get("status");
			assertThat(status.at("/eventsUpTo").asString()).isEqualTo("2030-01-01T00:00:00Z");
			assertThat(status.at("/consumers").valueStream().map((it) -> it.get("name").asString())).contains("figures",
					"cells", "facts", "networks", "projects");
			assertThat(status.at("/consumers").valueStream()).allSatisfy((it) -> {
				assertThat(it.at("/lagEvents").asLong(-1)).as(it.toString()).isZero();
				assertThat(it.at("/lagSeconds").asLong(-1)).as(it.toString()).isZero();
				assertThat(it.at("/state").asString()).isEqualTo("RUNNING");
			});
		});
	}

	@Test
	void isReadyWithTheTopology() {
		assertThat(this.http.get().uri("/actuator/health/readiness")).hasStatusOk();
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(this.http.get().uri("/actuator/health/startup")).hasStatusOk());
	}

	private long participants(String filter) {
		return get("key-figures?network=cnsc-togo&" + filter).at("/totals/participants").asLong(-1);
	}

	private JsonNode get(String path) {
		return this.api.get(path, TestTokens.partner("cnsc-togo")).body();
	}

}
