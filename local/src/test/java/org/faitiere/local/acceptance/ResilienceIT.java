package org.faitiere.local.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.faitiere.local.platform.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stays true when processes stop, die or start again.
 */
@ExtendWith(RunningPlatform.Extension.class)
class ResilienceIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

	private RunningPlatform platform;

	private Caller partner;

	private Work work;

	@BeforeEach
	void begin(RunningPlatform platform) {
		this.platform = platform;
		this.partner = platform.partner(NETWORK);
		this.work = Work.of(this.partner, NETWORK);
	}

	@AfterEach
	void allBack() {
		Platform processes = this.platform.processes();
		processes.start(Platform.BROKER);
		processes.start(Platform.DATABASE);
		processes.start(Platform.ORGANISATION);
		processes.start(Platform.PROJECT);
		processes.start(Platform.REPORTING);
		processes.start(Platform.GATEWAY);
		awaitAnswer("/api/v1/networks/" + NETWORK);
		awaitAnswer("/api/v1/activities?network=" + NETWORK);
		awaitAnswer("/api/v1/key-figures?network=" + NETWORK);
		Work sign = Work.of(this.partner, NETWORK);
		sign.reported(40);
		sign.figures().become("participants", 50, PATIENCE);
	}

	@Test
	void saysAtOnceThatAServiceIsDownWhileOthersGoOn() {
		this.platform.processes().stop(Platform.REPORTING);

		long before = System.nanoTime();
		Answer refused = this.partner.get("/api/v1/key-figures?network=" + NETWORK);
		Duration took = Duration.ofNanos(System.nanoTime() - before);

		refused.expectProblem(503, "service.unavailable");
		assertThat(took).isLessThan(Duration.ofSeconds(3));
		this.partner.get("/api/v1/networks/" + NETWORK).expect(200);
		this.work.reported(40);
	}

	@Test
	void countsWhatWasReportedWhileTheFiguresWereDown() {
		this.platform.processes().stop(Platform.REPORTING);
		this.work.reported(40);
		this.work.reported(20);

		this.platform.processes().start(Platform.REPORTING);

		this.work.figures().become("participants", 80, PATIENCE);
	}

	@Test
	void acceptsWorkWhileTheBrokerIsDownAndCountsItLater() {
		this.work.reported(40);
		this.work.figures().become("participants", 50);

		this.platform.processes().kill(Platform.BROKER);
		this.work.reported(20);
		this.platform.processes().start(Platform.BROKER);

		this.work.figures().become("participants", 80, PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { Platform.PROJECT, Platform.REPORTING, Platform.DATABASE, Platform.GATEWAY })
	void losesNoAcknowledgedWorkAndCountsNoneTwiceWhenAProcessIsKilled(String process) throws Exception {
		Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
		ExecutorService writers = Executors.newFixedThreadPool(2);
		writers.submit(() -> report(acknowledged));
		writers.submit(() -> report(acknowledged));
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 30);

		this.platform.processes().kill(process);
		this.platform.processes().start(process);
		int afterRestart = acknowledged.size();
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > afterRestart + 10);
		writers.shutdownNow();
		assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

		assertThat(acknowledged).allSatisfy((id) -> this.partner.get("/api/v1/activities/" + id).expect(200));
		long recounted = recounted();
		assertThat(recounted).isGreaterThanOrEqualTo(acknowledged.size() * 50L);
		this.work.figures().become("participants", recounted, PATIENCE);
		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> this.work.figures().assertThat("participants").isEqualTo(recounted));
	}

	private void report(Queue<String> acknowledged) {
		String body = this.work.training(40).replace("PLANNED", "REPORTED");
		while (!Thread.currentThread().isInterrupted()) {
			try {
				Answer answer = this.partner.post("/api/v1/activities", body);
				if (answer.status() == 201) {
					acknowledged.add(answer.id());
				}
			}
			catch (UncheckedIOException ex) {
				// Nobody is at the door, or the answer was lost: not acknowledged.
			}
			LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
		}
	}

	private long recounted() {
		long people = 0;
		String next = "";
		do {
			Answer page = this.partner.get("/api/v1/activities?limit=200&project=" + this.work.project() + next)
				.expect(200);
			for (JsonNode activity : page.items("/items")) {
				people += activity.at("/participants/0/count").asLong() + activity.at("/participants/1/count").asLong();
			}
			next = page.at("/next").isTextual() ? "&cursor=" + page.text("/next") : "";
		}
		while (!next.isEmpty());
		return people;
	}

	@Test
	void showsTheSameFiguresAfterARestartOfEverything() {
		this.work.reported(40);
		this.work.figures().become("participants", 50);
		JsonNode before = Figures.of(this.platform.anybody(), "cnsc-togo").totals();

		this.platform.restart();

		assertThat(this.partner.get("/api/v1/activities?project=" + this.work.project()).expect(200).items("/items"))
			.hasSize(1);
		assertThat(Figures.of(this.platform.anybody(), "cnsc-togo").totals()).isEqualTo(before);
		this.work.figures().assertThat("participants").isEqualTo(50);
		this.work.reported(20);
		this.work.figures().become("participants", 80, PATIENCE);
	}

	private void awaitAnswer(String path) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptionsInstanceOf(UncheckedIOException.class)
			.until(() -> this.platform.anybody().get(path).status() == 200);
	}

}
