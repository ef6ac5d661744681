package org.faitiere.reporting.status;

import java.util.List;
import java.util.Set;

import org.faitiere.reporting.generation.RunningGenerations.Follower;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A replica takes part once it has read its state back, and is not taken out for each
 * time that tasks change hands.
 */
class FirstRunTests {

	private String figures = "CREATED";

	private final FirstRun firstRun = new FirstRun(
			() -> List.of(follower("facts", "RUNNING"), follower("figures", this.figures)));

	@Test
	void waitsForTheStateOfTheFigures() {
		this.figures = "REBALANCING";

		Status whileReadingBack = this.firstRun.health().getStatus();

		assertThat(whileReadingBack).isEqualTo(Status.OUT_OF_SERVICE);
	}

	@Test
	void isOverOnceAllHaveRun() {
		this.figures = "RUNNING";

		Status afterwards = this.firstRun.health().getStatus();

		assertThat(afterwards).isEqualTo(Status.UP);
	}

	@Test
	void staysOverWhenTasksChangeHands() {
		this.figures = "RUNNING";
		this.firstRun.health();

		this.figures = "REBALANCING";

		assertThat(this.firstRun.health().getStatus()).isEqualTo(Status.UP);
	}

	private static Follower follower(String name, String state) {
		return new Follower(name, "reporting-" + name, Set.of("project.activities"), state);
	}

}
