package org.faitiere.local.faults;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.faitiere.local.Home;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.faitiere.local.platform.Ports;

/**
 * A platform of its own, without demo networks, whose processes may be killed.
 */
final class FaultedPlatform implements AutoCloseable {

	static final List<String> SERVICES = List.of(Platform.ORGANISATION, Platform.PROJECT, Platform.REPORTING,
			Platform.GATEWAY);

	static final List<String> PROCESSES = List.of(Platform.BROKER, Platform.DATABASE, Platform.ORGANISATION,
			Platform.PROJECT, Platform.REPORTING, Platform.GATEWAY);

	private static final Duration LONGEST_RESTART = Duration.ofMinutes(2);

	private final PlatformSettings settings;

	private final DataFolder folder;

	private final List<URI> gateways = new CopyOnWriteArrayList<>();

	private Platform platform;

	FaultedPlatform() {
		Path home = Home.find();
		this.settings = new PlatformSettings(home, home.resolve("local/target/faults"), Ports.free(), JdkFinder.find(),
				Optional.empty(), Optional.empty());
		this.folder = DataFolder.open(this.settings.data());
		this.platform = new Platform(this.settings, this.folder, PlatformListener.SILENT);
		this.platform.endLeftovers();
		this.folder.empty();
		this.gateways.add(this.platform.gateway());
	}

	/**
	 * Starts everything, after a first start that was killed on its way.
	 */
	void startAfterKilledStart(Duration killedAfter) {
		Thread first = new Thread(this::startAndFail, "killed-start");
		first.start();
		Awaitility.await().atMost(LONGEST_RESTART).until(() -> this.platform.isRunning());
		Moments.pass(killedAfter);
		PROCESSES.forEach(this::killIfThere);
		this.platform.close();
		Moments.join(first);
		this.platform = new Platform(this.settings, this.folder, PlatformListener.SILENT);
		this.platform.start();
	}

	private void startAndFail() {
		try {
			this.platform.start();
		}
		catch (RuntimeException ex) {
			// It was killed, which is what was wanted.
		}
	}

	private void killIfThere(String name) {
		try {
			crash(name);
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			// It had not been started yet.
		}
	}

	Platform processes() {
		return this.platform;
	}

	List<URI> gateways() {
		return this.gateways;
	}

	EventLog log() {
		return new EventLog("127.0.0.1:" + this.settings.ports().kafka());
	}

	/**
	 * Kills a process behind the supervisor's back, who has to notice.
	 */
	void crash(String name) {
		ProcessHandle.of(this.platform.pid(name)).ifPresent((process) -> {
			process.destroyForcibly();
			process.onExit().join();
		});
	}

	void awaitBack(List<String> names) {
		Awaitility.await()
			.atMost(LONGEST_RESTART)
			.pollInterval(Duration.ofMillis(200))
			.until(() -> names.stream().allMatch(this.platform::isReady));
	}

	/**
	 * Starts the second process of everything that may run several times.
	 */
	List<String> addReplica() {
		this.gateways.add(this.platform.addReplica());
		return SERVICES.stream().map(Platform::replica).toList();
	}

	void removeReplica() {
		this.gateways.remove(this.gateways.size() - 1);
		SERVICES.stream().map(Platform::replica).forEach(this.platform::kill);
	}

	@Override
	public void close() {
		this.platform.close();
		this.folder.close();
	}

}
