package org.faitiere.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.awaitility.Awaitility;

/**
 * Broker and database as the platform starts them, without the services.
 */
final class Infrastructure implements AutoCloseable {

	private final DataFolder data;

	private final ServerProcess process;

	private Infrastructure(DataFolder data, Program program) {
		this.data = data;
		this.process = new ServerProcess(program, data, new OwnProcesses(data), (died) -> {
		});
	}

	static Infrastructure database(Path folder, Ports ports) {
		DataFolder data = DataFolder.open(folder);
		return new Infrastructure(data, new Programs(settings(folder, ports), data).database());
	}

	static Infrastructure broker(Path folder, Ports ports) {
		DataFolder data = DataFolder.open(folder);
		return new Infrastructure(data, new Programs(settings(folder, ports), data).broker());
	}

	private static PlatformSettings settings(Path folder, Ports ports) {
		return new PlatformSettings(folder, folder, ports, JdkFinder.find(), Optional.empty(), Optional.empty());
	}

	Infrastructure start() {
		this.process.start();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.process.program().readiness().isReady());
		return this;
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	void kill() {
		this.process.kill();
	}

	void stop() {
		this.process.stop(Duration.ofSeconds(10));
	}

	@Override
	public void close() {
		stop();
		this.data.close();
	}

}
