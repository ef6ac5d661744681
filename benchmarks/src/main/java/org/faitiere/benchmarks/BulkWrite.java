package org.faitiere.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How many activities a second concurrent partners get acknowledged, as fast as they can
 * report.
 */
final class BulkWrite implements Benchmark.OnWorkbench {

	private static final List<Integer> CLIENTS = List.of(1, 4, 16, 64);

	private final Table table = new Table("Bulk write through the gateway", "clients", "accepted/s, min", "median",
			"max", "refused", "processor ms per activity: gateway", "project", "reporting", "broker", "database");

	@Override
	public List<Table> run(Workbench workbench, Effort effort) throws Exception {
		new ClosedLoop(workbench, workbench.samples(1, 12)).run(8, effort.warmUp());
		for (int clients : CLIENTS) {
			measure(workbench, effort, clients);
		}
		return List.of(this.table);
	}

	private void measure(Workbench workbench, Effort effort, int clients) throws InterruptedException {
		ProcessUse use = new ProcessUse(workbench);
		Duration round = effort.measured().dividedBy(2);
		List<Long> rates = new ArrayList<>();
		long accepted = 0;
		long refused = 0;
		Map<String, Duration> before = use.processorTime();
		for (int number = 0; number < effort.rounds(); number++) {
			ClosedLoop load = new ClosedLoop(workbench, workbench.samples(clients * 10L + number, 12));
			long start = System.nanoTime();
			load.run(clients, round);
			rates.add(load.accepted() * 1_000_000_000L / (System.nanoTime() - start));
			accepted += load.accepted();
			refused += load.refused();
		}
		new Followers(workbench).await(effort.patience());
		show(clients, rates, refused, before, use.processorTime(), accepted);
	}

	private void show(int clients, List<Long> rates, long refused, Map<String, Duration> before,
			Map<String, Duration> after, long accepted) {
		Collections.sort(rates);
		List<Object> cells = new ArrayList<>(
				List.of(clients, rates.get(0), rates.get(rates.size() / 2), rates.get(rates.size() - 1), refused));
		Workbench.PROCESSES.stream()
			.filter((it) -> !it.equals("organisation-service"))
			.forEach((it) -> cells
				.add("%.1f".formatted(after.get(it).minus(before.get(it)).toMillis() / (double) accepted)));
		this.table.row(cells.toArray());
	}

}
