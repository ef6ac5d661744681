package org.faitiere.local.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.faitiere.local.Home;
import org.faitiere.local.demo.DemoListener;
import org.faitiere.local.demo.DemoLoader;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.faitiere.local.platform.Ports;

/**
 * A platform of its own with the demo networks, which may lose everything and be
 * restored.
 */
final class MovedPlatform implements AutoCloseable {

	private final PlatformSettings settings;

	private Platform platform;

	private DataFolder folder;

	MovedPlatform(String name) {
		Path home = Home.find();
		this.settings = new PlatformSettings(home, home.resolve("local/target/" + name), Ports.free(), JdkFinder.find(),
				Optional.empty(), Optional.empty());
		this.folder = DataFolder.open(this.settings.data());
		this.platform = platform();
		this.platform.endLeftovers();
		this.folder.empty();
		start();
	}

	private Platform platform() {
		return new Platform(this.settings, this.folder, PlatformListener.SILENT);
	}

	private void start() {
		this.platform.start();
		new DemoLoader(this.platform.gateway(), this.folder.demoRecord(), new DemoListener() {
		}).loadOnce();
	}

	/**
	 * Stops it and deletes all its data.
	 */
	void loseEverything() {
		this.platform.close();
		this.folder.empty();
		this.folder.close();
	}

	void startAgain() {
		this.folder = DataFolder.open(this.settings.data());
		this.platform = platform();
		start();
	}

	URI gateway() {
		return this.platform.gateway();
	}

	/**
	 * Runs a command of the jar on its data folder and ports.
	 */
	Result run(String command, Path argument, String... more) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-jar", Home.find().resolve("local/target/faitiere.jar").toString(), command, argument.toString(),
				"--data", this.settings.data().toString(), "--kafka-port",
				Integer.toString(this.settings.ports().kafka()), "--mongo-port",
				Integer.toString(this.settings.ports().mongo()), "--lang", "en"));
		line.addAll(List.of(more));
		Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(output, process.waitFor());
	}

	@Override
	public void close() {
		this.platform.close();
		this.folder.close();
	}

	/**
	 * What a command printed, and how it ended.
	 */
	record Result(String output, int exitValue) {
	}

}
