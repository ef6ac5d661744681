package org.faitiere.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.JsonNode;
import org.HdrHistogram.Histogram;

/**
 * Looks at the key figures again and again, and notes how long after its acknowledgement
 * each activity is in them: the n-th that was acknowledged in a month, when the month
 * counts n more.
 */
final class FigureWatch implements Runnable {

	private static final long PAUSE_MILLIS = 50;

	private static final int DIGITS = 3;

	private final Workbench workbench;

	private final OpenLoop load;

	private final Map<String, Long> taken = new HashMap<>();

	private final Histogram micros = new Histogram(DIGITS);

	private boolean begun;

	private volatile boolean measuring;

	private volatile boolean ended;

	FigureWatch(Workbench workbench, OpenLoop load) {
		this.workbench = workbench;
		this.load = load;
		look();
		this.begun = true;
	}

	@Override
	public void run() {
		while (!this.ended) {
			try {
				look();
			}
			catch (CompletionException | IllegalStateException ex) {
				// Under more load than the machine bears readers are refused, too: they
				// see the figure later.
			}
			pause();
		}
	}

	private void look() {
		JsonNode groups = this.workbench.partner(0)
			.get("/api/v1/key-figures?groupBy=month&network=" + Workbench.SLUG)
			.path("groups");
		long now = System.nanoTime();
		groups.forEach((group) -> take(group.path("key").asText(), group.path("activities").asLong(), now));
	}

	private void take(String month, long counted, long now) {
		Queue<Long> waiting = this.load.acknowledged().get(month);
		long taken = this.taken.getOrDefault(month, this.begun ? 0 : counted);
		for (; waiting != null && taken < counted; taken++) {
			Long since = waiting.poll();
			if (since == null) {
				break;
			}
			if (this.measuring) {
				this.micros.recordValue(Math.max(0, now - since) / 1000);
			}
		}
		this.taken.put(month, taken);
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void measure(boolean on) {
		this.measuring = on;
	}

	void end() {
		this.ended = true;
	}

	boolean sawAll() {
		return this.load.acknowledged().values().stream().allMatch(Queue::isEmpty);
	}

	Histogram micros() {
		return this.micros;
	}

}
