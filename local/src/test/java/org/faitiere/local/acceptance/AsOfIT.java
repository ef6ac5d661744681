package org.faitiere.local.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A training that is reported, corrected and cancelled, looked at from each moment of its
 * life.
 */
@ExtendWith(RunningPlatform.Extension.class)
class AsOfIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private static final String REPORT = "/api/v1/reports/network/" + NETWORK + "/annual?format=json&year=2024";

	private Caller partner;

	private Caller visitor;

	private Work work;

	private Answer training;

	private Instant beforeReport;

	private Instant beforeCorrection;

	private Instant beforeCancellation;

	@BeforeEach
	void liveALife(RunningPlatform platform) {
		this.partner = platform.partner(NETWORK);
		this.visitor = platform.anybody();
		this.work = Work.of(this.partner, NETWORK);
		this.beforeReport = moment();
		this.training = this.work.reported(40);
		this.work.figures().become("participants", 50);
		this.beforeCorrection = moment();
		this.training = this.partner
			.put("/api/v1/activities/" + this.training.id(), this.training.version(), this.work.training(25))
			.expect(200);
		this.work.figures().become("participants", 35);
		this.beforeCancellation = moment();
	}

	@Test
	void showsWhatWasKnownAtEachMoment() {
		cancel();

		assertThat(participantsAsOf(this.beforeReport)).isZero();
		assertThat(participantsAsOf(this.beforeCorrection)).isEqualTo(50);
		assertThat(participantsAsOf(this.beforeCancellation)).isEqualTo(35);
		assertThat(participantsAsOf(moment())).isZero();
		Answer provenance = this.work.figures().with("asOf", this.beforeCorrection.toString()).provenance();
		assertThat(provenance.items("/items/0/events")).hasSize(1);
	}

	@Test
	void explainsEachDifferenceWithItsAuthors() {
		cancel();

		Answer late = changes(this.partner, this.beforeReport, this.beforeCorrection);
		Answer corrected = changes(this.partner, this.beforeCorrection, this.beforeCancellation);
		Answer cancelled = changes(this.visitor, this.beforeCancellation, moment());

		assertThat(late.text("/items/0/kind")).isEqualTo("LATE_REPORT");
		assertThat(late.number("/difference/participants")).isEqualTo(50);
		assertThat(corrected.text("/items/0/kind")).isEqualTo("CORRECTION");
		assertThat(corrected.number("/items/0/before/participants")).isEqualTo(50);
		assertThat(corrected.number("/items/0/after/participants")).isEqualTo(35);
		assertThat(corrected.text("/items/0/events/0/actor")).isEqualTo(NETWORK);
		assertThat(cancelled.text("/kinds/0/kind")).isEqualTo("CANCELLATION");
		assertThat(cancelled.number("/kinds/0/participants")).isEqualTo(-35);
		assertThat(cancelled.number("/total")).isEqualTo(1);
	}

	@Test
	void keepsAnEditionWhileFiguresMove() {
		Answer edition = this.partner.post("/api/v1/reports/network/" + NETWORK + "/annual?year=2024", "").expect(201);
		long kept = edition.number("/figures/totals/participants");

		cancel();

		assertThat(this.partner.get(edition.header("Location")).expect(200).json()).isEqualTo(edition.json());
		assertThat(this.partner.get(REPORT + "&edition=draft").number("/figures/totals/participants"))
			.isEqualTo(kept - 35);
		Answer changes = this.partner.get(edition.text("/changes")).expect(200);
		assertThat(changes.number("/before/participants")).isEqualTo(kept);
		assertThat(changes.number("/difference/participants")).isEqualTo(-35);
		Answer page = this.visitor.get(edition.header("Location").replace("format=json", "format=html")).expect(200);
		assertThat(page.body()).contains("Rapport annuel 2024");
	}

	@Test
	void exportsWhatWasKnownThen() {
		cancel();

		List<String> then = export(this.beforeCancellation);

		assertThat(then).hasSize(4);
		assertThat(then.get(0)).startsWith("activityId,titleFr,");
		assertThat(then.get(1)).startsWith(this.training.id());
		assertThat(then.get(then.size() - 1)).startsWith("# network=" + NETWORK + " asOf=" + this.beforeCancellation);
		assertThat(export(moment())).hasSize(2);
	}

	private void cancel() {
		this.partner.post("/api/v1/activities/" + this.training.id() + "/cancel").expect(200);
		Instant after = moment();
		// Past figures come from another view of the log, which may be a moment later.
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(participantsAsOf(after)).isZero());
	}

	private long participantsAsOf(Instant time) {
		JsonNode totals = this.work.figures().with("asOf", time.toString()).totals();
		return totals.path("participants").asLong();
	}

	private Answer changes(Caller caller, Instant since, Instant until) {
		return caller
			.get("/api/v1/key-figures/changes?network=" + NETWORK + "&project=" + this.work.project() + "&since="
					+ since + "&until=" + until)
			.expect(200);
	}

	private List<String> export(Instant asOf) {
		return this.partner
			.get("/api/v1/exports/activities.csv?network=" + NETWORK + "&project=" + this.work.project() + "&asOf="
					+ asOf)
			.expect(200)
			.body()
			.lines()
			.toList();
	}

	/**
	 * A moment after all events so far and before all that follow: they are recorded to
	 * the millisecond.
	 */
	private static Instant moment() {
		Instant now = Instant.ofEpochMilli(System.currentTimeMillis() + 1);
		while (!Instant.ofEpochMilli(System.currentTimeMillis()).isAfter(now)) {
			Thread.onSpinWait();
		}
		return now;
	}

}
