package org.faitiere.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.faitiere.local.Home;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.faitiere.local.platform.Ports;

/**
 * The platform under measurement, on free ports and a data folder of its own, with one
 * network, its projects and its partners in it.
 */
final class Workbench implements AutoCloseable {

	static final List<String> PROCESSES = List.of(Platform.GATEWAY, Platform.ORGANISATION, Platform.PROJECT,
			Platform.REPORTING, Platform.BROKER, Platform.DATABASE);

	static final String SLUG = "banc-essai";

	private static final int PROJECTS = 10;

	private static final int PARTNERS = 4;

	private static final String SECRET = "only-for-measuring";

	private final PlatformSettings settings;

	private final DataFolder folder;

	private final Platform platform;

	private final String network;

	private final List<String> projects;

	private final List<Caller> partners;

	private Workbench(PlatformSettings settings, DataFolder folder, Platform platform) {
		this.settings = settings;
		this.folder = folder;
		this.platform = platform;
		this.partners = IntStream.range(0, PARTNERS).mapToObj((it) -> signedIn("banc-" + it)).toList();
		this.network = registered();
		this.projects = IntStream.range(0, PROJECTS).mapToObj((it) -> project("Projet " + it)).toList();
	}

	/**
	 * Starts an empty platform.
	 * @param data the folder that it may fill
	 */
	static Workbench open(Path data) throws IOException {
		PlatformSettings settings = new PlatformSettings(Home.find(), data, Ports.free(), JdkFinder.find(),
				Optional.empty(), Optional.empty());
		DataFolder folder = DataFolder.open(settings.data());
		Platform platform = new Platform(settings, folder, PlatformListener.SILENT);
		platform.endLeftovers();
		folder.empty();
		configureGateway(settings.data());
		platform.start();
		return new Workbench(settings, folder, platform);
	}

	/**
	 * Partners for the load, and limits that do not stop it: a process reads the settings
	 * in its working folder.
	 */
	private static void configureGateway(Path data) throws IOException {
		StringBuilder text = new StringBuilder("""
				faitiere:
				  gateway:
				    limits:
				      signed-in: { requests: 100000, burst: 100000 }
				    bootstrap:
				      clients:
				""");
		for (int partner = 0; partner < PARTNERS; partner++) {
			text.append("""
					      - id: banc-%d
					        name: Banc %d
					        secret: %s
					        scopes: ["organisations:read", "organisations:write", "projects:read", "projects:write",
					          "activities:read", "activities:write", "reports:read", "feed:read", "admin"]
					        grants: [{ network: %s, role: ADMINISTRATOR }]
					""".formatted(partner, partner, SECRET, SLUG).indent(8).replaceFirst("\\s+$", "\n"));
		}
		Path config = Files.createDirectories(data.resolve("services").resolve(Platform.GATEWAY).resolve("config"));
		Files.writeString(config.resolve("application.yml"), text);
	}

	private Caller signedIn(String client) {
		return Caller.signedIn(this.platform.gateway(), client, SECRET);
	}

	private String registered() {
		return this.partners.get(0)
			.post("/api/v1/networks", """
					{"slug":"%s","name":"Banc d'essai","country":"TG","kind":"COALITION"}""".formatted(SLUG))
			.path("id")
			.asText();
	}

	private String project(String title) {
		return this.partners.get(0)
			.post("/api/v1/projects", """
					{"networkId":"%s","title":"%s","visibility":"PUBLIC"}""".formatted(this.network, title))
			.path("id")
			.asText();
	}

	Platform platform() {
		return this.platform;
	}

	Ports ports() {
		return this.settings.ports();
	}

	Path data() {
		return this.settings.data();
	}

	String jdkTool(String name) {
		return this.settings.jdk().home().resolve("bin").resolve(name).toString();
	}

	/**
	 * One of the partners in turn.
	 */
	Caller partner(long turn) {
		return this.partners.get(Math.floorMod(turn, PARTNERS));
	}

	SampleActivities samples(long seed, int months) {
		return new SampleActivities(seed, this.network, this.projects, months);
	}

	String network() {
		return this.network;
	}

	/**
	 * How many activities the figures count.
	 */
	long counted() {
		return partner(0).get("/api/v1/key-figures?network=" + SLUG).at("/totals/activities").asLong();
	}

	/**
	 * Waits until the figures count so many activities.
	 */
	void awaitCounted(long activities, Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		for (long counted = counted(); counted < activities; counted = counted()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Only " + counted + " of " + activities + " activities are counted");
			}
			Thread.sleep(200);
		}
	}

	@Override
	public void close() {
		this.platform.close();
		this.folder.close();
	}

}
