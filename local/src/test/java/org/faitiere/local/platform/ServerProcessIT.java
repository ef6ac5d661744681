package org.faitiere.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a process between launcher, supervisor and operating system.
 */
class ServerProcessIT {

	@TempDir
	private Path folder;

	private final Queue<String> deaths = new ConcurrentLinkedQueue<>();

	private DataFolder data;

	private Supervisor supervisor;

	private ServerProcess process;

	@BeforeEach
	void start() {
		this.data = DataFolder.open(this.folder);
		this.supervisor = new Supervisor(new PlatformListener() {
			@Override
			public void died(String name, Duration restartsIn) {
				ServerProcessIT.this.deaths.add(name);
			}
		});
		this.supervisor.watch();
		Ports ports = Ports.free();
		PlatformSettings settings = new PlatformSettings(this.folder, this.folder, ports, JdkFinder.find(),
				Optional.empty(), Optional.empty());
		this.process = new ServerProcess(new Programs(settings, this.data).database(), this.data,
				new OwnProcesses(this.data), this.supervisor::died);
		this.process.start();
		awaitReady();
	}

	@AfterEach
	void stop() {
		this.supervisor.close();
		this.process.stop(Duration.ofSeconds(5));
		this.data.close();
	}

	@Test
	void comesBackWhenItDiesByItself() {
		ProcessHandle running = ProcessHandle.of(this.process.pid()).orElseThrow();

		running.destroyForcibly();

		Awaitility.await().untilAsserted(() -> assertThat(this.deaths).containsExactly(Platform.DATABASE));
		awaitReady();
	}

	@Test
	void staysStoppedWhenItWasStopped() {
		this.process.stop(Duration.ofSeconds(5));

		assertThat(this.process.isAlive()).isFalse();
		assertThat(this.deaths).isEmpty();
	}

	@Test
	void isFoundAgainAfterItsLauncherWasKilled() {
		List<String> ended = new OwnProcesses(this.data).endThoseLeft();

		assertThat(ended).containsExactly(Platform.DATABASE);
		assertThat(new OwnProcesses(this.data).endThoseLeft()).isEmpty();
	}

	@Test
	void isLeftAloneWhenItsNumberBelongsToAnotherProcess() throws Exception {
		Path record = this.folder.resolve("pids").resolve(Platform.DATABASE);
		Files.writeString(record, this.process.pid() + " 2001-01-01T00:00:00Z");

		List<String> ended = new OwnProcesses(this.data).endThoseLeft();

		assertThat(ended).isEmpty();
		assertThat(this.process.isAlive()).isTrue();
	}

	private void awaitReady() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.process.isAlive() && this.process.program().readiness().isReady());
	}

}
