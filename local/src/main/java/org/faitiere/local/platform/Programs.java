package org.faitiere.local.platform;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.faitiere.local.broker.BrokerProcess;
import org.faitiere.local.database.DatabaseProcess;

/**
 * The command lines of the six processes, and of replicas of those that may run several
 * times.
 */
final class Programs {

	private static final int SMALLEST_HEAP = 32;

	private static final int BROKER_MEGABYTES = 96;

	private static final int DATABASE_MEGABYTES = 128;

	private static final int SERVICE_MEGABYTES = 96;

	private static final int REPORTING_MEGABYTES = 192;

	private static final int GATEWAY_CONNECTIONS = 256;

	private final PlatformSettings settings;

	private final DataFolder data;

	private final Ports ports;

	private final UnaryOperator<String> names;

	Programs(PlatformSettings settings, DataFolder data) {
		this(settings, data, settings.ports(), UnaryOperator.identity());
	}

	private Programs(PlatformSettings settings, DataFolder data, Ports ports, UnaryOperator<String> names) {
		this.settings = settings;
		this.data = data;
		this.ports = ports;
		this.names = names;
	}

	/**
	 * The same on other ports and under other names, with the same broker, database and
	 * issuer of tokens.
	 */
	Programs replica(Ports ports) {
		return new Programs(this.settings, this.data, ports, Platform::replica);
	}

	Program broker() {
		int port = this.settings.ports().kafka();
		return infrastructure(Platform.BROKER, BrokerProcess.class, BROKER_MEGABYTES, port, Integer.toString(port),
				Integer.toString(Ports.anyFree()), this.data.broker().toString());
	}

	Program database() {
		int port = this.settings.ports().mongo();
		return infrastructure(Platform.DATABASE, DatabaseProcess.class, DATABASE_MEGABYTES, port,
				Integer.toString(port), this.data.database().toString());
	}

	/**
	 * The gateway and the services, unpacked side by side where that is still to do.
	 */
	List<Program> services() {
		return Stream.<Supplier<Program>>of(this::organisation, this::project, this::reporting, this::gateway)
			.parallel()
			.map(Supplier::get)
			.toList();
	}

	private Program organisation() {
		return service(Platform.ORGANISATION, SERVICE_MEGABYTES, this.ports.organisation(), tokens());
	}

	private Program project() {
		return service(Platform.PROJECT, SERVICE_MEGABYTES, this.ports.project(), tokens());
	}

	private Program reporting() {
		Path state = this.data.workingFolder(this.names.apply(Platform.REPORTING)).resolve("streams");
		return service(Platform.REPORTING, REPORTING_MEGABYTES, this.ports.reporting(),
				Stream.concat(tokens(), Stream.of("--spring.kafka.streams.state-dir=" + state)));
	}

	private Program gateway() {
		return service(Platform.GATEWAY, SERVICE_MEGABYTES, this.ports.gateway(),
				Stream.of("--spring.profiles.active=local",
						// More of them at once would not fit into its memory: they wait
						// at
						// the door.
						"--server.tomcat.max-connections=" + GATEWAY_CONNECTIONS,
						"--faitiere.gateway.operations.port=" + this.ports.operations(),
						"--faitiere.gateway.issuer=" + this.settings.gatewayAddress(),
						"--faitiere.gateway.signing-keys.encryption-file=" + this.data.encryptionKeys(),
						"--faitiere.gateway.services.organisation=http://127.0.0.1:" + this.ports.organisation(),
						"--faitiere.gateway.services.project=http://127.0.0.1:" + this.ports.project(),
						"--faitiere.gateway.services.reporting=http://127.0.0.1:" + this.ports.reporting()));
	}

	private Stream<String> tokens() {
		String keys = "http://127.0.0.1:" + this.ports.gateway() + "/oauth2/jwks";
		return Stream.of("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + keys,
				"--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + this.settings.gatewayAddress());
	}

	private Program infrastructure(String name, Class<?> main, int megabytes, int port, String... arguments) {
		Path archive = this.data.applications().resolve(name + ".jsa");
		List<String> command = new ArrayList<>(java(name, megabytes, archive));
		command.addAll(List.of("-cp", ownClasspath(), main.getName()));
		command.addAll(List.of(arguments));
		command.add(Long.toString(ProcessHandle.current().pid()));
		return new Program(name, command, "127.0.0.1:" + port, Readiness.port("127.0.0.1", port));
	}

	private Program service(String service, int megabytes, int port, Stream<String> more) {
		String name = this.names.apply(service);
		Path jar = ServiceJar.of(this.settings.home(), service).unpacked(this.settings.jdk(), this.data.applications());
		List<String> command = new ArrayList<>(java(name, megabytes, jar.resolveSibling(service + ".jsa")));
		command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--server.address=127.0.0.1",
				"--server.tomcat.basedir=" + this.data.workingFolder(name),
				"--spring.kafka.bootstrap-servers=" + this.settings.kafkaAddress(),
				"--spring.mongodb.uri=" + this.settings.mongoAddress(service.replace("-service", ""))));
		this.settings.traces()
			.ifPresent((it) -> command.add("--management.opentelemetry.tracing.export.otlp.endpoint=" + it));
		more.forEach(command::add);
		return new Program(name, command, "http://127.0.0.1:" + port, Readiness.health(port));
	}

	// The archive of loaded classes is written at the first clean stop and halves the
	// work
	// of the next starts; one that does not fit any more is written again.
	private List<String> java(String name, int megabytes, Path archive) {
		return List.of(this.settings.jdk().java(), OwnProcesses.mark(this.data), "-Dfaitiere.process=" + name,
				"-Xms" + SMALLEST_HEAP + "m", "-Xmx" + megabytes + "m", "-XX:MaxHeapFreeRatio=40", "-Xss512k",
				"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1",
				"-XX:+ExitOnOutOfMemoryError", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive,
				"-Xlog:cds=error", "-Xlog:cds+dynamic=error", "--sun-misc-unsafe-memory-access=allow",
				"-Djava.io.tmpdir=" + this.data.emptyTemporaryFolder(name));
	}

	/**
	 * From the jar its manifest names the libraries; from classes, in a development
	 * environment, this process knows them.
	 */
	private static String ownClasspath() {
		try {
			Path own = Path.of(Programs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return own.toString().endsWith(".jar") ? own.toString() : System.getProperty("java.class.path");
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
