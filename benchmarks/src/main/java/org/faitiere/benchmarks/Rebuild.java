package org.faitiere.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Builds all figures afresh from the start of the log, beside the ones that are shown.
 */
final class Rebuild {

	private static final long PAUSE_MILLIS = 500;

	private final Workbench workbench;

	private final Effort effort;

	Rebuild(Workbench workbench, Effort effort) {
		this.workbench = workbench;
		this.effort = effort;
	}

	Table run(long events) throws InterruptedException {
		Table table = new Table("Rebuild from the start of the log", "events", "ended", "differences", "seconds",
				"events/s", "plain read events/s", "of the plain rate");
		double plain = new PlainRead(this.workbench).eventsPerSecond(LogWriter.TOPIC);
		long start = System.nanoTime();
		JsonNode rebuild = ended(this.workbench.partner(0).post("/api/v1/rebuilds", "{}").path("id").asText());
		double seconds = (System.nanoTime() - start) / 1e9;
		return table.row("%,d".formatted(events), rebuild.path("state").asText(),
				rebuild.path("differencesTotal").asLong(), "%.0f".formatted(seconds),
				"%,.0f".formatted(events / seconds), "%,.0f".formatted(plain),
				"%.1f %%".formatted(100 * events / seconds / plain));
	}

	private JsonNode ended(String id) throws InterruptedException {
		long end = System.nanoTime() + this.effort.patience().toNanos();
		while (true) {
			JsonNode rebuild = this.workbench.partner(0).get("/api/v1/rebuilds/" + id);
			String state = rebuild.path("state").asText();
			if (!state.equals("RUNNING") && !state.equals("COMPARING") || System.nanoTime() > end) {
				return rebuild;
			}
			Thread.sleep(PAUSE_MILLIS);
		}
	}

}
