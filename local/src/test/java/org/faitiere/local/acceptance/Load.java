package org.faitiere.local.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests that go on while something else happens, few enough for the limits.
 */
final class Load {

	private static final Duration PACE = Duration.ofMillis(250);

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

	private final List<ScheduledFuture<?>> works = new ArrayList<>();

	private final AtomicInteger rounds = new AtomicInteger();

	/**
	 * Repeats a work until it fails or is stopped.
	 */
	void repeat(Runnable work) {
		this.works.add(this.threads.scheduleAtFixedRate(() -> {
			work.run();
			this.rounds.incrementAndGet();
		}, 0, PACE.toMillis(), TimeUnit.MILLISECONDS));
	}

	/**
	 * Ends all works and answers how often they were done.
	 * @throws AssertionError if one of them has failed
	 */
	int stop() {
		this.works.forEach(Load::end);
		this.threads.shutdown();
		return this.rounds.get();
	}

	// one that cannot be cancelled any more has failed
	private static void end(ScheduledFuture<?> work) {
		try {
			if (!work.cancel(false)) {
				work.get();
			}
		}
		catch (ExecutionException ex) {
			throw new AssertionError("A request under way was refused", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
