package org.faitiere.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until processes are ready, and says meanwhile for whom; ends early when one of
 * them dies or the platform is being closed.
 */
final class StartWatch implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofSeconds(180);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

	private final PlatformListener listener;

	private final CountDownLatch closing = new CountDownLatch(1);

	StartWatch(PlatformListener listener) {
		this.listener = listener;
	}

	void await(List<ServerProcess> waitedFor) {
		Instant began = Instant.now();
		Instant lastWord = began;
		List<ServerProcess> pending = new ArrayList<>(waitedFor);
		while (!pending.isEmpty()) {
			pending.removeIf(this::isReady);
			Duration since = Duration.between(began, Instant.now());
			if (!pending.isEmpty() && since.compareTo(LONGEST_START) > 0) {
				throw new LocalProblem("problem.tooSlow", String.join(", ", names(pending)), LONGEST_START.toSeconds());
			}
			if (!pending.isEmpty() && lastWord.plus(BETWEEN_WORDS).isBefore(Instant.now())) {
				this.listener.waiting(since, names(pending));
				lastWord = Instant.now();
			}
			pause();
		}
	}

	private boolean isReady(ServerProcess process) {
		goOnUnlessClosed();
		if (!process.isAlive()) {
			throw new LocalProblem("problem.died", process.name(), process.log(), process.logTail());
		}
		if (!process.program().readiness().isReady()) {
			return false;
		}
		this.listener.ready(process.name(), process.age(), process.program().address());
		return true;
	}

	private void pause() {
		try {
			if (this.closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
				goOnUnlessClosed();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while the platform starts");
		}
	}

	void goOnUnlessClosed() {
		if (this.closing.getCount() == 0) {
			throw new CancellationException("the platform is being closed");
		}
	}

	private static List<String> names(List<ServerProcess> processes) {
		return processes.stream().map(ServerProcess::name).toList();
	}

	@Override
	public void close() {
		this.closing.countDown();
	}

}
