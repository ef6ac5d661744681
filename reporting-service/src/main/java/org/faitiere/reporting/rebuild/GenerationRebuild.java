package org.faitiere.reporting.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.generation.MongoGenerations;
import org.faitiere.reporting.generation.Projection;
import org.faitiere.reporting.generation.RunningGenerations;
import org.faitiere.support.rebuild.RebuildFailure;
import org.faitiere.support.rebuild.RebuildTurn;
import org.faitiere.support.rebuild.RebuildWork;
import org.faitiere.support.rebuild.Stand;

import org.springframework.stereotype.Component;

/**
 * Builds the next generation from the start of the log, compares it with the live one,
 * and swaps them while neither changes.
 */
@Component
class GenerationRebuild implements RebuildWork {

	private static final Duration PAUSE = Duration.ofMillis(100);

	/** So near to the end of the log, it is worth waiting for the rest. */
	private static final long NEAR = 1000;

	private static final Duration LONGEST_HAND_OVER = Duration.ofMinutes(1);

	private final RunningGenerations running;

	private final LiveGeneration live;

	private final MongoGenerations stores;

	private final CatchUpConsumer log;

	private final List<Compared> compared;

	GenerationRebuild(RunningGenerations running, LiveGeneration live, MongoGenerations stores, CatchUpConsumer log,
			List<Compared> compared) {
		this.running = running;
		this.live = live;
		this.stores = stores;
		this.log = log;
		this.compared = compared;
	}

	@Override
	public void follow(Stand stand, boolean leading) {
		this.live.follow(stand);
		Generation present = new Generation(stand.live());
		Set<Generation> wanted = new HashSet<>();
		if (!stand.isHandingOver() || this.running.runs(present)) {
			wanted.add(present);
		}
		if (leading && stand.building() != null) {
			wanted.add(new Generation(stand.building().generation()));
		}
		this.running.keep(wanted);
		this.running.pause(present, stand.isHandingOver());
	}

	@Override
	public void run(RebuildTurn turn) {
		Generation next = new Generation(turn.generation());
		Generation present = this.live.get();
		catchUp(turn, next);
		turn.comparing();
		compare(turn, present, next);
		turn.handOver();
		Instant end = Instant.now().plus(LONGEST_HAND_OVER);
		until(() -> this.log.isUnattended(present), () -> {
			turn.check();
			if (Instant.now().isAfter(end)) {
				throw new RebuildFailure("A replica did not let the live generation stand still");
			}
		});
		this.log.await(next, turn::check);
		turn.swap();
	}

	private void catchUp(RebuildTurn turn, Generation next) {
		until(() -> {
			CatchUpConsumer.Progress progress = this.log.progress(next);
			turn.progress(progress.done(), progress.total());
			return progress.total() - progress.done() < NEAR;
		}, turn::check);
		this.log.await(next, turn::check);
		CatchUpConsumer.Progress progress = this.log.progress(next);
		turn.progress(progress.done(), progress.total());
	}

	private void compare(RebuildTurn turn, Generation present, Generation next) {
		Runnable caughtUp = () -> {
			this.log.await(present, turn::check);
			this.log.await(next, turn::check);
		};
		for (Compared it : this.compared) {
			Comparison comparison = new Comparison(it, present, next, caughtUp, turn::check);
			comparison.forEachDifference((pair) -> turn.found(it.describe(pair)));
		}
	}

	private static void until(BooleanSupplier reached, Runnable check) {
		while (!reached.getAsBoolean()) {
			check.run();
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	@Override
	public boolean discard(int generation) {
		Generation unwanted = new Generation(generation);
		if (unwanted.equals(this.live.get()) || this.running.runs(unwanted)) {
			return false;
		}
		List<Projection> projections = this.running.projections();
		if (!this.log.delete(projections, unwanted)) {
			return false;
		}
		this.stores.drop(unwanted);
		return true;
	}

}
