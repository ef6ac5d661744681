package org.faitiere.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;

/**
 * How long questions about figures take while the number of activities grows, how fast
 * the log becomes figures, and what the platform then holds in memory; at the end, how
 * fast everything is built afresh.
 */
final class QuestionLatency implements Benchmark.OnWorkbench {

	private static final int MONTHS = 45;

	private static final int WARM_UPS = 200;

	private static final int ASKED = 300;

	private static final int ASKED_OF_THE_PAST = 10;

	private static final int ASKED_OF_FACTS = 3;

	// Beyond, the gateway gives up, and the service goes on counting while the next thing
	// is measured.
	private static final int MOST_FACTS = 20_000;

	private static final int RECENT = 1000;

	private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(61);

	private static final int DIGITS = 3;

	private static final Map<String, String> FROM_CELLS = new LinkedHashMap<>();

	static {
		FROM_CELLS.put("totals", "");
		FROM_CELLS.put("by region", "&groupBy=region");
		FROM_CELLS.put("by month", "&groupBy=month");
		FROM_CELLS.put("type in a region, by region", "&groupBy=region&type=TRAINING");
	}

	private final Table loading = new Table("From the log to figures", "activities", "events", "seconds", "events/s",
			"plain read events/s", "of the plain rate");

	private final Table memory = new Table("Memory in MB: resident (heap in use)", "after", "gateway", "organisation",
			"project", "reporting", "broker", "database", "sum of resident");

	/** When the last activities were not written yet. */
	private Instant recently = Instant.EPOCH;

	/** The same at the first size. */
	private Instant longAgo = Instant.EPOCH;

	@Override
	public List<Table> run(Workbench workbench, Effort effort) throws Exception {
		Answers answers = new Answers();
		remember(workbench, "start");
		try (LogWriter log = new LogWriter(workbench)) {
			for (int size : effort.sizes()) {
				fill(workbench, log, size, effort);
				this.longAgo = this.longAgo.equals(Instant.EPOCH) ? this.recently : this.longAgo;
				ask(workbench, size, answers);
				remember(workbench, "%,d activities".formatted(size));
				// A run takes hours: what is known already is shown already.
				System.out.println(answers.table().markdown());
			}
			Table rebuild = new Rebuild(workbench, effort).run(log.events());
			remember(workbench, "rebuild");
			return List.of(answers.table(), this.loading, rebuild, this.memory);
		}
	}

	private void fill(Workbench workbench, LogWriter log, int size, Effort effort) throws Exception {
		long before = log.events();
		Followers followers = new Followers(workbench);
		long start = System.nanoTime();
		SampleActivities samples = workbench.samples(size, MONTHS);
		log.write(samples, size - log.activities() - RECENT);
		followers.await(effort.patience());
		double seconds = (System.nanoTime() - start) / 1e9;
		double rate = (log.events() - before) / seconds;
		double plain = new PlainRead(workbench).eventsPerSecond(LogWriter.TOPIC);
		this.loading.row("%,d".formatted(size), "%,d".formatted(log.events() - before), "%.0f".formatted(seconds),
				"%,.0f".formatted(rate), "%,.0f".formatted(plain), "%.1f %%".formatted(100 * rate / plain));
		writeRecent(log, samples, followers, effort);
		if (workbench.counted() != size) {
			throw new IllegalStateException(workbench.counted() + " activities are counted, not " + size);
		}
	}

	/**
	 * Lets so much time pass that what is written then is more recent than clocks may
	 * differ.
	 */
	private void writeRecent(LogWriter log, SampleActivities samples, Followers followers, Effort effort)
			throws InterruptedException {
		Thread.sleep(CLOCKS_DIFFER.toMillis());
		this.recently = Instant.now();
		log.write(samples, RECENT);
		followers.await(effort.patience());
	}

	private void ask(Workbench workbench, int size, Answers answers) throws Exception {
		for (Map.Entry<String, String> question : FROM_CELLS.entrySet()) {
			ask(workbench, question.getValue(), WARM_UPS);
			answers.add(question.getKey(), size, ask(workbench, question.getValue(), ASKED));
		}
		answers.add("by region, as of 1,000 activities ago", size,
				ask(workbench, "&groupBy=region&asOf=" + this.recently, ASKED_OF_THE_PAST));
		answers.add("by region, as of 9,000 activities from the start", size,
				ask(workbench, "&groupBy=region&asOf=" + this.longAgo, ASKED_OF_THE_PAST));
		if (size <= MOST_FACTS) {
			answers.add("three dimensions, counted from facts", size,
					ask(workbench, "&groupBy=region&type=TRAINING&sex=FEMALE", ASKED_OF_FACTS));
		}
	}

	private static Histogram ask(Workbench workbench, String parameters, int times)
			throws IOException, InterruptedException {
		Histogram micros = new Histogram(DIGITS);
		Caller reader = workbench.partner(0);
		for (int number = 0; number < times; number++) {
			long start = System.nanoTime();
			try {
				reader.touch("/api/v1/key-figures?network=" + Workbench.SLUG + parameters);
			}
			catch (IllegalStateException ex) {
				// The gateway waits ten seconds: the answer took at least that long.
			}
			micros.recordValue((System.nanoTime() - start) / 1000);
		}
		return micros;
	}

	private void remember(Workbench workbench, String when) throws Exception {
		ProcessUse use = new ProcessUse(workbench);
		List<Object> cells = new ArrayList<>(List.of(when));
		long sum = 0;
		for (String process : Workbench.PROCESSES) {
			long resident = use.residentMegabytes(process);
			sum += resident;
			cells.add(resident + " (" + use.heapMegabytes(process) + ")");
		}
		cells.add(sum);
		this.memory.row(cells.toArray());
	}

	/**
	 * What was measured of each question at each size.
	 */
	private static final class Answers {

		private final Map<String, Map<Integer, Histogram>> measured = new LinkedHashMap<>();

		void add(String question, int size, Histogram micros) {
			this.measured.computeIfAbsent(question, (it) -> new LinkedHashMap<>()).put(size, micros);
		}

		Table table() {
			List<Integer> sizes = List.copyOf(this.measured.values().iterator().next().keySet());
			List<String> columns = new ArrayList<>(List.of("question"));
			sizes.forEach((it) -> columns.add("%,d".formatted(it)));
			columns.add("greatest to smallest, median");
			Table table = new Table("Answers in milliseconds: median (p99)", columns.toArray(String[]::new));
			this.measured.forEach((question, bySize) -> table.row(row(question, sizes, bySize)));
			return table;
		}

		private static Object[] row(String question, List<Integer> sizes, Map<Integer, Histogram> bySize) {
			List<Object> cells = new ArrayList<>(List.of(question));
			sizes.forEach((it) -> cells.add(bySize.containsKey(it) ? text(bySize.get(it)) : "not asked"));
			Histogram smallest = bySize.get(sizes.get(0));
			Histogram greatest = bySize.get(sizes.get(sizes.size() - 1));
			cells.add((greatest != null) ? "× %.2f".formatted(median(greatest) / median(smallest)) : "");
			return cells.toArray();
		}

		private static String text(Histogram micros) {
			return "%.1f (%.1f)".formatted(median(micros), micros.getValueAtPercentile(99) / 1000.0);
		}

		private static double median(Histogram micros) {
			return micros.getValueAtPercentile(50) / 1000.0;
		}

	}

}
