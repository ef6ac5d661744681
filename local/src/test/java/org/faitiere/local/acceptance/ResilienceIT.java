package org.faitiere.local.acceptance;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.faitiere.local.platform.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stays true when processes are stopped and started again; what happens when they
 * die is the business of {@code FaultsIT}.
 */
@ExtendWith(RunningPlatform.Extension.class)
class ResilienceIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private static final Duration PATIENCE = Duration.ofSeconds(90);

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
		this.platform.processes().start(Platform.REPORTING);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.partner.get("/api/v1/key-figures?network=" + NETWORK).status() == 200);
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

}
