package org.faitiere.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.faitiere.local.Home;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.faitiere.local.platform.Ports;

/**
 * How long the whole platform takes until it is ready: the first time, when everything is
 * unpacked, and later, with the archives of classes that a clean stop has written.
 */
final class StartUp implements Benchmark {

	@Override
	public List<Table> run(Path data, Effort effort) {
		PlatformSettings settings = new PlatformSettings(Home.find(), data.resolve("start-up-" + System.nanoTime()),
				Ports.free(), JdkFinder.find(), Optional.empty(), Optional.empty());
		Table table = new Table("Start-up until everything is ready, without demo data, in seconds", "start", "min",
				"median", "max");
		try (DataFolder folder = DataFolder.open(settings.data())) {
			table.row(row("first", List.of(started(settings, folder))));
			List<Double> later = new ArrayList<>();
			for (int round = 0; round < effort.rounds() + 1; round++) {
				later.add(started(settings, folder));
			}
			table.row(row("later", later));
		}
		return List.of(table);
	}

	private static double started(PlatformSettings settings, DataFolder folder) {
		try (Platform platform = new Platform(settings, folder, PlatformListener.SILENT)) {
			long start = System.nanoTime();
			platform.start();
			return (System.nanoTime() - start) / 1e9;
		}
	}

	private static Object[] row(String which, List<Double> seconds) {
		List<Double> sorted = new ArrayList<>(seconds);
		Collections.sort(sorted);
		return new Object[] { which, "%.1f".formatted(sorted.get(0)), "%.1f".formatted(sorted.get(sorted.size() / 2)),
				"%.1f".formatted(sorted.get(sorted.size() - 1)) };
	}

}
