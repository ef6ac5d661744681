package org.faitiere.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.HdrHistogram.Histogram;

/**
 * How long after its acknowledgement an activity is in the key figures, at a fixed rate
 * of reports.
 */
final class FigureLatency implements Benchmark.OnWorkbench {

	private static final List<Integer> MONTHS = List.of(3, 45);

	private final Table latencies = new Table("From acknowledgement to figure", "activities/s", "spread over", "p50 ms",
			"p99 ms", "max ms", "seen", "refused", "mean answer ms");

	private final Table processors = new Table("Processor time per activity, in milliseconds", "activities/s",
			"spread over", "gateway", "organisation", "project", "reporting", "broker", "database");

	@Override
	public List<Table> run(Workbench workbench, Effort effort) throws Exception {
		new ClosedLoop(workbench, workbench.samples(1, 12)).run(8, effort.warmUp());
		for (int months : MONTHS) {
			for (int rate : effort.rates()) {
				measure(workbench, effort, rate, months);
			}
		}
		return List.of(this.latencies, this.processors);
	}

	private void measure(Workbench workbench, Effort effort, int rate, int months) throws Exception {
		OpenLoop load = new OpenLoop(workbench, workbench.samples(rate * 100L + months, months));
		FigureWatch watch = new FigureWatch(workbench, load);
		Thread watching = new Thread(watch, "watch");
		watching.start();
		load.run(rate, effort.warmUp());
		ProcessUse use = new ProcessUse(workbench);
		Map<String, Duration> before = use.processorTime();
		watch.measure(true);
		load.run(rate, effort.measured().multipliedBy(effort.rounds()));
		Map<String, Duration> after = use.processorTime();
		awaitAll(watch, effort);
		watch.end();
		watching.join();
		show(load, watch.micros(), rate, months);
		long count = effort.measured().multipliedBy(effort.rounds()).toSeconds() * rate;
		showProcessors(before, after, rate, months, count);
	}

	private static void awaitAll(FigureWatch watch, Effort effort) throws InterruptedException {
		long end = System.nanoTime() + effort.patience().toNanos();
		while (!watch.sawAll() && System.nanoTime() < end) {
			Thread.sleep(50);
		}
	}

	private void show(OpenLoop load, Histogram micros, int rate, int months) {
		this.latencies.row(rate, months + " months", micros.getValueAtPercentile(50) / 1000,
				micros.getValueAtPercentile(99) / 1000, micros.getMaxValue() / 1000, micros.getTotalCount(),
				load.refused(), load.meanAnswer().toMillis());
	}

	private void showProcessors(Map<String, Duration> before, Map<String, Duration> after, int rate, int months,
			long count) {
		List<Object> cells = Workbench.PROCESSES.stream()
			.map((it) -> "%.1f".formatted(after.get(it).minus(before.get(it)).toMillis() / (double) count))
			.collect(Collectors.toList());
		cells.add(0, months + " months");
		cells.add(0, rate);
		this.processors.row(cells.toArray());
	}

}
