package org.faitiere.local.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.faitiere.local.Home;
import org.faitiere.local.demo.DemoListener;
import org.faitiere.local.demo.DemoLoader;
import org.faitiere.local.observability.TraceReceiver;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.faitiere.local.platform.Ports;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one platform of a test run, with the demo networks in it: started before the first
 * test that asks for it, on free ports and a data folder of its own, stopped after the
 * last one.
 */
public final class RunningPlatform implements AutoCloseable {

	private final Map<String, Caller> partners = new ConcurrentHashMap<>();

	private final TraceReceiver traces = new TraceReceiver();

	private final PlatformSettings settings;

	private DataFolder folder;

	private Platform platform;

	private RunningPlatform() {
		Path home = Home.find();
		this.settings = new PlatformSettings(home, home.resolve("local/target/acceptance"), Ports.free(),
				JdkFinder.find(), Optional.empty(), Optional.empty(), Optional.of(this.traces.address()));
		this.folder = DataFolder.open(this.settings.data());
		this.platform = new Platform(this.settings, this.folder, PlatformListener.SILENT);
		this.platform.endLeftovers();
		this.folder.empty();
		this.platform.start();
		new DemoLoader(this.platform.gateway(), this.folder.demoRecord(), new DemoListener() {
		}).loadOnce();
	}

	public Platform processes() {
		return this.platform;
	}

	public String address() {
		return this.settings.gatewayAddress();
	}

	String brokerAddress() {
		return this.settings.kafkaAddress();
	}

	/**
	 * Address of the database, for whoever wants to change something by hand.
	 */
	String database() {
		return "mongodb://127.0.0.1:" + this.settings.ports().mongo();
	}

	/**
	 * Who takes the traces of the platform.
	 */
	TraceReceiver traces() {
		return this.traces;
	}

	/**
	 * Where the metrics of each process are, by its name.
	 */
	Map<String, URI> metrics() {
		Ports ports = this.settings.ports();
		return Map.of(Platform.GATEWAY, metrics(ports.operations()), Platform.ORGANISATION,
				metrics(ports.organisation()), Platform.PROJECT, metrics(ports.project()), Platform.REPORTING,
				metrics(ports.reporting()));
	}

	private static URI metrics(int port) {
		return URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
	}

	/**
	 * What a process has logged in this test run.
	 */
	List<String> log(String process) throws IOException {
		return Files.readAllLines(this.settings.data().resolve("logs").resolve(process + ".log"));
	}

	/**
	 * Stops everything and starts it again on the same data.
	 */
	void restart() {
		this.platform.close();
		this.platform = new Platform(this.settings, this.folder, PlatformListener.SILENT);
		this.platform.start();
	}

	/**
	 * A partner network or reader that works with its client credentials.
	 */
	Caller partner(String client) {
		return this.partners.computeIfAbsent(client, (id) -> Caller.partner(this.platform.gateway(), id));
	}

	Caller anybody() {
		return Caller.anonymous(this.platform.gateway());
	}

	@Override
	public void close() throws IOException {
		this.platform.close();
		this.folder.close();
		this.traces.close();
	}

	/**
	 * Gives the platform to tests.
	 */
	public static final class Extension implements ParameterResolver {

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == RunningPlatform.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
			return context.getRoot()
				.getStore(ExtensionContext.Namespace.create(RunningPlatform.class))
				.computeIfAbsent(RunningPlatform.class, (type) -> new RunningPlatform());
		}

	}

}
