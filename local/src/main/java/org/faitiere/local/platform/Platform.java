package org.faitiere.local.platform;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The whole platform on this machine: six processes that are started in order, watched,
 * and stopped in the opposite order.
 */
public final class Platform implements AutoCloseable {

	public static final String BROKER = "broker";

	public static final String DATABASE = "database";

	public static final String ORGANISATION = "organisation-service";

	public static final String PROJECT = "project-service";

	public static final String REPORTING = "reporting-service";

	public static final String GATEWAY = "gateway";

	// The first clean stop of a new build writes an archive of its classes.
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PlatformSettings settings;

	private final PlatformListener listener;

	private final DataFolder data;

	private final OwnProcesses own;

	private final Supervisor supervisor;

	private final Map<String, ServerProcess> processes = new LinkedHashMap<>();

	private final StartWatch watch;

	public Platform(PlatformSettings settings, DataFolder data, PlatformListener listener) {
		this.settings = settings;
		this.listener = listener;
		this.data = data;
		this.own = new OwnProcesses(data);
		this.supervisor = new Supervisor(listener);
		this.watch = new StartWatch(listener);
	}

	/**
	 * Starts everything and returns when everything is ready.
	 */
	public void start() {
		endLeftovers();
		Preflight.check(this.settings);
		Programs programs = new Programs(this.settings, this.data);
		List<ServerProcess> infrastructure = infrastructure(programs);
		CompletableFuture<List<Program>> services = CompletableFuture.supplyAsync(programs::services);
		this.watch.await(infrastructure);
		this.watch.await(unpacked(services).stream().map(this::started).toList());
		this.supervisor.watch();
	}

	/**
	 * Starts broker and database alone, for whoever works on the data while no service
	 * does.
	 */
	public void startInfrastructure() {
		endLeftovers();
		Preflight.checkInfrastructure(this.settings);
		this.watch.await(infrastructure(new Programs(this.settings, this.data)));
	}

	private List<ServerProcess> infrastructure(Programs programs) {
		List<ServerProcess> infrastructure = new ArrayList<>();
		if (this.settings.externalKafka().isEmpty()) {
			infrastructure.add(started(programs.broker()));
		}
		if (this.settings.externalMongo().isEmpty()) {
			infrastructure.add(started(programs.database()));
		}
		return infrastructure;
	}

	private List<Program> unpacked(CompletableFuture<List<Program>> services) {
		if (!services.isDone()) {
			this.listener.unpacking();
		}
		try {
			return services.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof LocalProblem problem) ? problem : ex;
		}
	}

	/**
	 * Ends the processes that a killed launcher has left running on the data folder.
	 */
	public void endLeftovers() {
		List<String> leftovers = this.own.endThoseLeft();
		if (!leftovers.isEmpty()) {
			this.listener.endedLeftovers(leftovers);
		}
	}

	private synchronized ServerProcess started(Program program) {
		this.watch.goOnUnlessClosed();
		ServerProcess process = new ServerProcess(program, this.data, this.own, this.supervisor::died);
		this.processes.put(program.name(), process);
		process.start();
		return process;
	}

	/**
	 * Starts a second gateway and a second of each service beside the first ones, on the
	 * same broker and database, and answers the address of that gateway.
	 */
	public URI addReplica() {
		Ports ports = Ports.free();
		Programs programs = new Programs(this.settings, this.data).replica(ports);
		this.watch.await(programs.services().stream().map(this::started).toList());
		return URI.create("http://localhost:" + ports.gateway());
	}

	/**
	 * The name of the second process of a service.
	 */
	public static String replica(String name) {
		return name + "-2";
	}

	/**
	 * Starts one process again, after {@link #stop} or {@link #kill}.
	 */
	public void start(String name) {
		process(name).start();
		this.watch.await(List.of(process(name)));
	}

	public void stop(String name) {
		process(name).stop(PATIENCE);
	}

	/**
	 * Ends one process as a crash would.
	 */
	public void kill(String name) {
		process(name).kill();
	}

	public long pid(String name) {
		return process(name).pid();
	}

	public boolean isReady(String name) {
		return process(name).isAlive() && process(name).program().readiness().isReady();
	}

	public synchronized boolean isRunning() {
		return this.processes.values().stream().anyMatch(ServerProcess::isAlive);
	}

	public URI gateway() {
		return URI.create(this.settings.gatewayAddress());
	}

	private synchronized ServerProcess process(String name) {
		return Optional.ofNullable(this.processes.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no process " + name));
	}

	/**
	 * Stops the gateway and the services together, then database and broker, each in
	 * bounded time.
	 */
	@Override
	public void close() {
		this.watch.close();
		this.supervisor.close();
		List<ServerProcess> all;
		synchronized (this) {
			all = List.copyOf(this.processes.values());
			this.processes.clear();
		}
		stopTogether(all.stream().filter((process) -> !isInfrastructure(process)).toList());
		stopTogether(all.stream().filter(Platform::isInfrastructure).toList());
	}

	private void stopTogether(List<ServerProcess> together) {
		together.parallelStream().forEach((process) -> {
			this.listener.stopping(process.name());
			process.stop(PATIENCE);
		});
	}

	private static boolean isInfrastructure(ServerProcess process) {
		return process.name().equals(BROKER) || process.name().equals(DATABASE);
	}

}
