package org.faitiere.reporting.status;

import java.util.List;
import java.util.function.Supplier;

import org.faitiere.reporting.generation.RunningGenerations;
import org.faitiere.reporting.generation.RunningGenerations.Follower;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether all that follows the log has run since this process started, which the
 * figures do once their state is read back. What interrupts them later does not count:
 * questions are answered from the database meanwhile.
 */
@Component("firstRun")
class FirstRun implements HealthIndicator {

	private static final String RUNNING = "RUNNING";

	private final Supplier<List<Follower>> followers;

	private volatile boolean seen;

	@Autowired
	FirstRun(RunningGenerations generations) {
		this(generations::followers);
	}

	FirstRun(Supplier<List<Follower>> followers) {
		this.followers = followers;
	}

	@Override
	public Health health() {
		if (!this.seen) {
			this.seen = this.followers.get().stream().map(Follower::state).allMatch(RUNNING::equals);
		}
		return (this.seen ? Health.up() : Health.outOfService()).build();
	}

}
