package org.faitiere.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Partners who report activities at a fixed rate, whatever the platform makes of it, and
 * note when each was acknowledged.
 */
final class OpenLoop {

	private final Workbench workbench;

	private final SampleActivities samples;

	private final Map<String, Queue<Long>> acknowledged = new ConcurrentHashMap<>();

	private final AtomicLong refused = new AtomicLong();

	private final AtomicLong answered = new AtomicLong();

	private final AtomicLong waited = new AtomicLong();

	OpenLoop(Workbench workbench, SampleActivities samples) {
		this.workbench = workbench;
		this.samples = samples;
	}

	/**
	 * Sends at a rate for a time, and returns when all is answered.
	 */
	void run(int perSecond, Duration time) throws InterruptedException {
		long gap = Duration.ofSeconds(1).toNanos() / perSecond;
		long count = time.toNanos() / gap;
		long before = this.answered.get();
		long start = System.nanoTime();
		for (long number = 0; number < count; number++) {
			long due = start + number * gap;
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			send(number, due);
		}
		while (this.answered.get() < before + count) {
			Thread.sleep(10);
		}
	}

	private void send(long number, long due) {
		SampleActivities.Sample sample = this.samples.next();
		this.workbench.partner(number)
			.posting("/api/v1/activities", sample.request())
			.whenComplete((answer, failure) -> {
				long now = System.nanoTime();
				if (failure == null && answer.statusCode() == 201) {
					this.acknowledged.computeIfAbsent(sample.month(), (it) -> new ConcurrentLinkedQueue<>()).add(now);
					this.waited.addAndGet(now - due);
				}
				else {
					this.refused.incrementAndGet();
				}
				this.answered.incrementAndGet();
			});
	}

	/**
	 * When the activities of each month were acknowledged and not yet taken from here.
	 */
	Map<String, Queue<Long>> acknowledged() {
		return this.acknowledged;
	}

	long refused() {
		return this.refused.get();
	}

	/**
	 * How long an answer took on average, from the moment at which it was due to be sent.
	 */
	Duration meanAnswer() {
		return Duration.ofNanos(this.waited.get() / Math.max(1, this.answered.get() - this.refused.get()));
	}

}
