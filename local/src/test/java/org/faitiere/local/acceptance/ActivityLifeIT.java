package org.faitiere.local.acceptance;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a training, and what it does to the figures of its network.
 */
@ExtendWith(RunningPlatform.Extension.class)
class ActivityLifeIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private Caller partner;

	private Work work;

	@BeforeEach
	void begin(RunningPlatform platform) {
		this.partner = platform.partner(NETWORK);
		this.work = Work.of(this.partner, NETWORK);
	}

	@Test
	void countsATrainingOnceItIsReported() {
		Answer training = this.work.plan(40);
		assertThat(training.text("/status")).isEqualTo("PLANNED");
		assertThat(training.header("Location")).endsWith("/api/v1/activities/" + training.id());

		command(training, "report").expect(200);

		this.work.figures().become("participants", 50);
		this.work.figures().assertThat("women").isEqualTo(40);
		this.work.figures().assertThat("men").isEqualTo(10);
		this.work.figures().assertThat("activities").isEqualTo(1);
	}

	@Test
	void tellsValidatedWorkFromWorkThatIsOnlyReported() {
		Answer training = this.work.reported(40);
		this.work.figures().become("participants", 50);
		this.work.figures().with("status", "VALIDATED").assertThat("participants").isZero();

		command(training, "validate").expect(200);

		this.work.figures().with("status", "VALIDATED").become("participants", 50);
		this.work.figures().assertThat("participants").isEqualTo(50);
	}

	@Test
	void showsUnknownPlacesAsNotSpecified() {
		this.work.reported(40);
		this.work.figures().become("participants", 50);

		Map<String, Long> byRegion = this.work.figures().by("region", "participants");
		Map<String, Long> byAudience = this.work.figures().by("audience", "participants");

		assertThat(byRegion.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
		assertThat(byRegion.get("TG-K")).isGreaterThanOrEqualTo(40);
		assertThat(byAudience).containsOnly(Map.entry("CSO", 10L), Map.entry("NOT_SPECIFIED", 40L));
	}

	@Test
	void countsACorrectionInsteadOfWhatStoodThere() {
		Answer training = this.work.reported(40);
		this.work.figures().become("participants", 50);

		String corrected = this.work.training(25, "2023-06-01", "PUBLIC").replace("TG-K", "TG-S");
		this.partner.put(path(training), training.version(), corrected).expect(200);

		this.work.figures().become("participants", 35);
		assertThat(this.work.figures().by("year", "participants")).containsOnly(Map.entry("2023", 35L));
		assertThat(this.work.figures().by("region", "participants")).doesNotContainKey("TG-K");
	}

	@Test
	void takesACancelledTrainingBackExactly() {
		this.work.reported(40);
		Answer mistaken = this.work.reported(30);
		this.work.figures().become("participants", 90);

		command(mistaken, "cancel").expect(200);

		this.work.figures().become("participants", 50);
		this.work.figures().assertThat("women").isEqualTo(40);
		this.work.figures().assertThat("activities").isEqualTo(1);
	}

	@Test
	void takesADeletedTrainingBackExactly() {
		Answer training = this.work.reported(40);
		this.work.figures().become("participants", 50);

		this.partner.delete(path(training), training.version()).expect(204);

		this.work.figures().become("participants", 0);
		this.work.figures().assertThat("activities").isZero();
		assertThat(this.work.figures().by("region", "participants")).isEmpty();
		this.partner.get(path(training)).expectProblem(404, "resource.notFound");
	}

	@Test
	void doesNotCountWhatWasGivenBackUntilItIsReportedAgain() {
		Answer training = this.work.reported(40);
		this.work.figures().become("participants", 50);

		this.partner.post(path(training) + "/return", "{ \"comment\": \"Il manque la liste de présence.\" }")
			.expect(200);
		this.work.figures().become("participants", 0);
		command(training, "report").expect(200);

		this.work.figures().become("participants", 50);
	}

	@Test
	void leadsFromTheFigureToTheActivityItsEventsAndTheirAuthor() {
		Answer training = this.work.plan(40);
		command(training, "report").expect(200);
		command(training, "validate").expect(200);
		this.work.figures().with("status", "VALIDATED").become("participants", 50);

		Answer provenance = this.work.figures().provenance();

		assertThat(provenance.items("/items")).hasSize(1);
		JsonNode item = provenance.at("/items/0");
		assertThat(item.path("activityId").asText()).isEqualTo(training.id());
		assertThat(item.path("counted").path("participants").asLong()).isEqualTo(50);
		assertThat(item.path("events").findValuesAsText("type")).containsExactly("org.faitiere.activity.planned.v1",
				"org.faitiere.activity.reported.v1", "org.faitiere.activity.validated.v1");
		assertThat(item.path("events").findValuesAsText("actor")).containsOnly(NETWORK);
		assertThat(item.path("events").findValuesAsText("time")).doesNotContain("").hasSize(3);
	}

	@Test
	void remembersWhatWasKnownBefore() {
		Answer training = this.work.reported(40);
		this.work.figures().become("participants", 50);
		String then = this.partner.get(path(training)).text("/updatedAt");

		this.partner.put(path(training), training.version(), this.work.training(90)).expect(200);
		this.work.figures().become("participants", 100);

		this.work.figures().with("asOf", then).assertThat("participants").isEqualTo(50);
	}

	private Answer command(Answer training, String command) {
		return this.partner.post(path(training) + "/" + command);
	}

	private static String path(Answer training) {
		return "/api/v1/activities/" + training.id();
	}

}
