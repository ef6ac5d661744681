package org.faitiere.local.acceptance;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.faitiere.local.observability.TraceReceiver.BegunTrace;
import org.faitiere.local.observability.TraceReceiver.ReceivedSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * One trace leads from an entry to the figure that it changes, and from what a user is
 * told to what happened.
 */
@ExtendWith(RunningPlatform.Extension.class)
class TracesIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private static final Duration SOON = Duration.ofSeconds(60);

	private RunningPlatform platform;

	private Caller partner;

	private BegunTrace trace;

	@BeforeEach
	void begin(RunningPlatform platform) {
		this.platform = platform;
		this.partner = platform.partner(NETWORK);
		this.trace = platform.traces().begin();
	}

	@Test
	void followsAnEntryToItsFigure() {
		Work work = Work.of(this.partner, NETWORK);

		this.partner.inTrace(this.trace.traceparent())
			.post("/api/v1/activities", work.training(40).replace("PLANNED", "REPORTED"))
			.expect(201);

		work.figures().become("participants", 50);
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> assertThat(this.trace.spans()).extracting(ReceivedSpan::service, TracesIT::step)
				.contains(tuple("gateway", "http post"), tuple("project-service", "http post /api/v1/activities"),
						tuple("project-service", "publish project.activities"),
						tuple("reporting-service", "process reporting-differences"),
						tuple("reporting-service", "process reporting-facts"),
						tuple("reporting-service", "process reporting-cells")));
		assertThat(written("project-service")).isNotEmpty();
		assertThat(written("reporting-service")).isNotEmpty();
	}

	@Test
	void hangsTogether() {
		Work work = Work.of(this.partner, NETWORK);
		this.partner.inTrace(this.trace.traceparent()).post("/api/v1/activities", work.training(40)).expect(201);
		Awaitility.await().atMost(SOON).until(() -> named("process reporting-facts").size() == 1);

		ReceivedSpan gateway = named("http post").get(0);
		ReceivedSpan service = named("http post /api/v1/activities").get(0);

		assertThat(this.trace.traceparent()).contains(gateway.parent());
		assertThat(service.parent()).isEqualTo(gateway.id());
		assertThat(named("publish project.activities")).extracting(ReceivedSpan::parent).containsOnly(service.id());
		assertThat(named("process reporting-facts")).extracting(ReceivedSpan::parent).containsOnly(service.id());
	}

	@Test
	void leadsFromAProblemToItsTrace() {
		Answer refused = this.partner.inTrace(this.trace.traceparent())
			.post("/api/v1/activities", "{ \"networkId\": \"" + NETWORK + "\" }");
		Answer unknown = this.partner.inTrace(this.trace.traceparent()).get("/api/v1/nothing-here");

		assertThat(refused.expectProblem(422, "request.rulesBroken").text("/traceId")).isEqualTo(this.trace.id());
		assertThat(unknown.expectProblem(404, "resource.notFound").text("/traceId")).isEqualTo(this.trace.id());
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> assertThat(this.trace.spans()).extracting(ReceivedSpan::service)
				.contains("gateway", "project-service"));
	}

	@Test
	void tellsNothingOfWhatPeopleWrote() {
		Work work = Work.of(this.partner, NETWORK);
		String body = work.training(40).replace("Formation à la", "Adjoa Secret");

		this.partner.inTrace(this.trace.traceparent()).post("/api/v1/activities", body).expect(201);

		Awaitility.await().atMost(SOON).until(() -> named("process reporting-facts").size() == 1);
		assertThat(this.trace.spans()).extracting(ReceivedSpan::text)
			.noneSatisfy((it) -> assertThat(it).contains("Adjoa Secret"));
	}

	private List<ReceivedSpan> named(String name) {
		return this.trace.spans().stream().filter((it) -> step(it).equals(name)).toList();
	}

	// After a rebuild, consumers have the number of the generation in their names.
	private static String step(ReceivedSpan span) {
		return span.name().replaceAll("-g\\d+$", "");
	}

	private List<ReceivedSpan> written(String service) {
		return this.trace.spans()
			.stream()
			.filter((it) -> it.service().equals(service) && it.text().contains("mongodb"))
			.toList();
	}

}
