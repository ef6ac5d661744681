package org.faitiere.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts again what died although nobody asked it to.
 */
final class Supervisor implements AutoCloseable {

	private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "supervisor");
		thread.setDaemon(true);
		return thread;
	});

	private final Map<String, Backoff> backoffs = new ConcurrentHashMap<>();

	private final PlatformListener listener;

	private volatile boolean watching;

	Supervisor(PlatformListener listener) {
		this.listener = listener;
	}

	/**
	 * From now on; before, while the platform starts, a death is the starter's business.
	 */
	void watch() {
		this.watching = true;
	}

	synchronized void died(ServerProcess process) {
		if (!this.watching) {
			return;
		}
		Duration wait = this.backoffs.computeIfAbsent(process.name(), (name) -> new Backoff())
			.afterDeath(Instant.now());
		this.listener.died(process.name(), wait);
		this.restarts.schedule(() -> restart(process), wait.toMillis(), TimeUnit.MILLISECONDS);
	}

	private synchronized void restart(ServerProcess process) {
		if (this.watching) {
			process.startAgain();
		}
	}

	@Override
	public synchronized void close() {
		this.watching = false;
		this.restarts.shutdownNow();
	}

}
