package org.faitiere.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.faitiere.local.platform.Ports;

/**
 * The platform's gateway beside a bare one in front of the same service: the same
 * request, in turns.
 */
final class GatewayOverhead implements Benchmark.OnWorkbench {

	private static final String PATH = "/api/v1/codelists/topics";

	private static final int CLIENTS = 16;

	private static final int DIGITS = 3;

	@Override
	public List<Table> run(Workbench workbench, Effort effort) throws Exception {
		int port = Ports.free().gateway();
		Process bare = bare(workbench, port);
		try {
			Caller ours = workbench.partner(0);
			Caller other = ours.at(URI.create("http://127.0.0.1:" + port));
			awaitReady(other, effort);
			load(ours, CLIENTS, effort.warmUp());
			load(other, CLIENTS, effort.warmUp());
			return List.of(throughput(ours, other, effort), latency(ours, other, effort));
		}
		finally {
			bare.destroy();
		}
	}

	private static Process bare(Workbench workbench, int port) throws Exception {
		String classpath = Path.of(GatewayOverhead.class.getProtectionDomain().getCodeSource().getLocation().toURI())
			.toString();
		return new ProcessBuilder(workbench.jdkTool("java"), "-Xms32m", "-Xmx96m", "-Xss512k", "-XX:+UseSerialGC",
				"-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-cp", classpath,
				BareGateway.class.getName(), "--server.port=" + port, "--server.address=127.0.0.1",
				"--spring.threads.virtual.enabled=true",
				"--target=http://127.0.0.1:" + workbench.ports().organisation())
			.redirectErrorStream(true)
			.redirectOutput(workbench.data().resolve("bare-gateway.log").toFile())
			.start();
	}

	private static void awaitReady(Caller bare, Effort effort) throws InterruptedException {
		long end = System.nanoTime() + effort.patience().toNanos();
		while (true) {
			try {
				bare.get(PATH);
				return;
			}
			catch (RuntimeException ex) {
				if (System.nanoTime() > end) {
					throw ex;
				}
				Thread.sleep(200);
			}
		}
	}

	private static Table throughput(Caller ours, Caller other, Effort effort) throws Exception {
		Table table = new Table("Requests/s with " + CLIENTS + " clients", "gateway", "min", "median", "max");
		List<Long> oursRates = new ArrayList<>();
		List<Long> otherRates = new ArrayList<>();
		for (int round = 0; round < 2 * effort.rounds() + 1; round++) {
			oursRates.add(rate(ours, effort));
			otherRates.add(rate(other, effort));
		}
		Collections.sort(oursRates);
		Collections.sort(otherRates);
		table.row(row("Faîtière", oursRates)).row(row("bare", otherRates));
		long median = oursRates.get(oursRates.size() / 2);
		return table.row("of the bare one", "",
				"%.0f %%".formatted(100.0 * median / otherRates.get(otherRates.size() / 2)), "");
	}

	private static long rate(Caller caller, Effort effort) throws Exception {
		Duration time = effort.measured().dividedBy(3);
		return load(caller, CLIENTS, time).getTotalCount() * 1000 / time.toMillis();
	}

	private static Object[] row(String gateway, List<Long> rates) {
		return new Object[] { gateway, rates.get(0), rates.get(rates.size() / 2), rates.get(rates.size() - 1) };
	}

	private static Table latency(Caller ours, Caller other, Effort effort) throws Exception {
		Histogram first = load(ours, 1, effort.measured());
		Histogram second = load(other, 1, effort.measured());
		Table table = new Table("Answers to one client, in milliseconds", "gateway", "median", "p99");
		table.row(row("Faîtière", first)).row(row("bare", second));
		double added = (first.getValueAtPercentile(50) - second.getValueAtPercentile(50)) / 1000.0;
		return table.row("added", "%.2f".formatted(added), "");
	}

	private static Object[] row(String gateway, Histogram micros) {
		return new Object[] { gateway, "%.2f".formatted(micros.getValueAtPercentile(50) / 1000.0),
				"%.2f".formatted(micros.getValueAtPercentile(99) / 1000.0) };
	}

	/**
	 * Asks again and again for a time.
	 */
	private static Histogram load(Caller caller, int clients, Duration time) throws InterruptedException {
		Histogram micros = new ConcurrentHistogram(DIGITS);
		long end = System.nanoTime() + time.toNanos();
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		for (int client = 0; client < clients; client++) {
			threads.submit(() -> {
				while (System.nanoTime() < end) {
					long start = System.nanoTime();
					caller.touch(PATH);
					micros.recordValue((System.nanoTime() - start) / 1000);
				}
				return null;
			});
		}
		threads.shutdown();
		threads.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS);
		return micros;
	}

}
