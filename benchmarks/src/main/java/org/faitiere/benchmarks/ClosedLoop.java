package org.faitiere.benchmarks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several partners who report one activity after another, as fast as they are answered.
 */
final class ClosedLoop {

	private final Workbench workbench;

	private final SampleActivities samples;

	private final AtomicLong accepted = new AtomicLong();

	private final AtomicLong refused = new AtomicLong();

	ClosedLoop(Workbench workbench, SampleActivities samples) {
		this.workbench = workbench;
		this.samples = samples;
	}

	/**
	 * Reports for a time.
	 */
	void run(int clients, Duration time) throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		for (int client = 0; client < clients; client++) {
			Caller partner = this.workbench.partner(client);
			threads.execute(() -> {
				while (System.nanoTime() < end) {
					report(partner);
				}
			});
		}
		threads.shutdown();
		threads.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS);
	}

	private void report(Caller partner) {
		HttpResponse<String> answer = partner.posting("/api/v1/activities", this.samples.next().request()).join();
		((answer.statusCode() == 201) ? this.accepted : this.refused).incrementAndGet();
	}

	long accepted() {
		return this.accepted.get();
	}

	long refused() {
		return this.refused.get();
	}

}
