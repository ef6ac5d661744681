package org.faitiere.reporting.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.EventLogWriter;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Past figures from cells and a real log of differences.
 */
@ReportingServiceTest
class PastFiguresIT {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String MARCH = "2024-03-01T09:30:00Z";

	private static final String APRIL = "2024-04-01T09:30:00Z";

	private final String network = UUID.randomUUID().toString();

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	@Autowired
	private KafkaTemplate<String, CloudEvent> kafka;

	@Autowired
	private PastFigures past;

	private EventLogWriter log;

	@BeforeEach
	void openLog() {
		this.log = new EventLogWriter(this.kafka);
	}

	@Test
	void areTodaysWithoutWhatCameSince() {
		this.log.record(activity("a").with(40).version(1, MARCH));
		this.log.record(activity("b").with(7).version(1, APRIL));
		this.log.record(activity("a").with(50).version(2, this.now.toString(), "corrected"));

		await().atMost(SOON).untilAsserted(() -> assertThat(people(true, this.now)).contains(57L));

		assertThat(people(true, Instant.parse(MARCH).minusMillis(1))).contains(0L);
		assertThat(people(true, Instant.parse(MARCH))).contains(40L);
		assertThat(people(true, Instant.parse(APRIL))).contains(47L);
		assertThat(people(true, this.now.minusMillis(1))).contains(47L);
	}

	@Test
	void sayUpToWhichEventTheyGo() {
		this.log.record(activity("a").with(40).version(1, MARCH));
		this.log.record(activity("b").with(7).version(1, APRIL));

		await().atMost(SOON).untilAsserted(() -> assertThat(people(true, this.now)).contains(47L));

		assertThat(newest(this.now)).isEqualTo(APRIL);
		assertThat(newest(Instant.parse(APRIL).minusMillis(1))).isEqualTo(MARCH);
		assertThat(newest(Instant.parse(MARCH).minusMillis(1))).isNull();
	}

	@Test
	void keepClosedWhatIsClosedToday() {
		this.log.record(activity("a").with(40).version(1, MARCH));
		this.log.record(activity("b").with(7).version(1, MARCH));
		this.log.record(activity("a").with(40).sensitive().version(2, APRIL, "corrected"));

		await().atMost(SOON).untilAsserted(() -> assertThat(people(false, Instant.parse(MARCH))).contains(7L));

		assertThat(people(true, Instant.parse(MARCH))).contains(47L);
	}

	private AnActivity activity(String name) {
		return anActivity().id(this.network + name).of(this.network);
	}

	private Instant newest(Instant asOf) {
		return this.past.answer(question(true, asOf), asOf).orElseThrow().eventsUpTo();
	}

	private Optional<Long> people(boolean whole, Instant asOf) {
		return this.past.answer(question(whole, asOf), asOf).map((it) -> it.tally().totals().participants().total());
	}

	private Question question(boolean whole, Instant asOf) {
		View view = new View(new Network(this.network, "n", "N"), whole);
		return new Question(view, new Span(null, null), new Grouping.By(Dimension.REGION),
				Set.of("REPORTED", "VALIDATED"), Map.of(), asOf);
	}

}
