package org.faitiere.support.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Lets one replica at a time lead what is being built, and all of them follow.
 */
public final class RebuildRunner implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(RebuildRunner.class);

	private static final int ATTEMPTS = 20;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final String replica = UUID.randomUUID().toString();

	private final Stands stands;

	private final RebuildRecords records;

	private final RebuildWork work;

	private final Clock clock;

	private final Duration grace;

	private volatile @Nullable RebuildTurn turn;

	private volatile boolean closed;

	RebuildRunner(Stands stands, RebuildRecords records, RebuildWork work, Clock clock, Duration grace) {
		this.stands = stands;
		this.records = records;
		this.work = work;
		this.clock = clock;
		this.grace = grace;
	}

	/**
	 * Looks at the stand and does what it asks of this replica.
	 */
	@Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
	public void look() {
		if (this.closed) {
			return;
		}
		Stand stand = this.stands.read();
		boolean leading = stand.building() != null && lead(stand.building());
		RebuildTurn present = this.turn;
		if (present != null && !(leading && present.isOf(stand.building().rebuild()))) {
			present.lose();
		}
		this.work.follow(stand, leading);
		if (leading && present == null) {
			begin(stand.building());
		}
		stand.retired().forEach(this::discard);
	}

	private boolean lead(Stand.Building building) {
		boolean fresh = this.replica.equals(building.owner()) && building.ownedUntil() != null
				&& building.ownedUntil().minus(Stand.LEASE.dividedBy(2)).isAfter(this.clock.instant());
		return fresh || this.stands.change((it) -> it.isBuilding(building.rebuild())
				? it.lead(this.replica, this.clock.instant()) : Optional.empty())
			.isPresent();
	}

	private void begin(Stand.Building building) {
		RebuildTurn begun = new RebuildTurn(building, this.stands, this.records, this.clock);
		this.turn = begun;
		Thread.ofPlatform().name("rebuild").daemon().start(() -> run(begun));
	}

	private void run(RebuildTurn turn) {
		try {
			for (int attempt = 1; !tried(turn, attempt); attempt++) {
				TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.turn = null;
		}
	}

	private boolean tried(RebuildTurn turn, int attempt) {
		try {
			turn.begin();
			this.work.run(turn);
		}
		catch (RebuildLost ex) {
			logger.info("This replica no longer leads the rebuild {}", ex.getMessage());
		}
		catch (RebuildFailure ex) {
			logger.error("The rebuild failed, nothing is swapped: {}", ex.getMessage());
			turn.fail(ex.getMessage());
		}
		catch (RuntimeException ex) {
			logger.warn("The rebuild is tried again", ex);
			if (attempt < ATTEMPTS) {
				return false;
			}
			turn.fail(ex.toString());
		}
		return true;
	}

	private void discard(Stand.Retired retired) {
		boolean due = retired.since().plus(this.grace).isBefore(this.clock.instant());
		if (due && this.work.discard(retired.generation())) {
			this.stands.change((it) -> it.forget(retired.generation()));
		}
	}

	@Override
	public void destroy() {
		this.closed = true;
		RebuildTurn present = this.turn;
		if (present != null) {
			present.lose();
		}
		this.stands.change((it) -> it.release(this.replica));
	}

}
