package org.faitiere.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.faitiere.local.demo.DemoLoader;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.Jdk;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * One run: start, load the demo networks once, say where everything is, and wait for
 * Ctrl-C.
 */
@Command(name = "faitiere", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = LocalVersion.class)
final class LocalRun implements Callable<Integer> {

	@Mixin
	private PortOptions ports = new PortOptions();

	@Option(names = "--data", paramLabel = "<dir>", descriptionKey = "option.data")
	private @Nullable Path data;

	@Option(names = "--fresh", descriptionKey = "option.fresh")
	private boolean fresh;

	@Option(names = "--no-demo", descriptionKey = "option.noDemo")
	private boolean noDemo;

	@Option(names = "--kafka", paramLabel = "<host:port>", descriptionKey = "option.kafka")
	private @Nullable String kafka;

	@Option(names = "--mongo", paramLabel = "<uri>", descriptionKey = "option.mongo")
	private @Nullable String mongo;

	@Option(names = "--traces", paramLabel = "<url>", descriptionKey = "option.traces")
	private @Nullable String traces;

	@Option(names = "--lang", paramLabel = "<fr|en>", descriptionKey = "option.lang")
	private @Nullable String language;

	private final Console console;

	LocalRun(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws InterruptedException {
		long began = System.nanoTime();
		PlatformSettings settings = settings();
		this.console.say("start", settings.jdk().version(), settings.jdk().home(), settings.data());
		DataFolder folder = DataFolder.open(settings.data());
		Platform platform = new Platform(settings, folder, new ConsoleListener(this.console));
		if (this.fresh) {
			platform.endLeftovers();
			folder.empty();
		}
		CountDownLatch untilStopped = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, folder), "stop"));
		platform.start();
		if (!this.noDemo) {
			new DemoLoader(platform.gateway(), folder.demoRecord(), new ConsoleDemoListener(this.console)).loadOnce();
		}
		sayWhereEverythingIs(platform.gateway(), Duration.ofNanos(System.nanoTime() - began));
		untilStopped.await();
		return 0;
	}

	private void stop(Platform platform, DataFolder folder) {
		boolean ran = platform.isRunning();
		platform.close();
		folder.close();
		if (ran) {
			this.console.say("stopped");
		}
	}

	private PlatformSettings settings() {
		Path home = Home.find();
		Jdk jdk = JdkFinder.find();
		Path folder = (this.data != null) ? this.data : home.resolve("data");
		return new PlatformSettings(home, folder, this.ports.ports(), jdk, Optional.ofNullable(this.kafka),
				Optional.ofNullable(this.mongo), Optional.ofNullable(this.traces));
	}

	private void sayWhereEverythingIs(URI gateway, Duration took) {
		this.console.say("ready", gateway, took.toSeconds());
		this.console.say(this.noDemo ? "signIn" : "signInWithNetworks");
	}

}
