package org.faitiere.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is found to be wrong before anything is started.
 */
class PreflightTests {

	@TempDir
	private Path home;

	private final Ports ports = Ports.free();

	@Test
	void namesTheJarThatIsNotBuilt() {
		LocalProblem problem = refused(settings(Optional.empty(), Optional.empty()));

		assertThat(problem.key()).isEqualTo("problem.notBuilt");
		assertThat(problem.arguments()[0]).asString().endsWith("organisation-service.jar");
	}

	@Test
	void namesTheTakenPortAndTheOptionThatMovesIt() throws IOException {
		build();

		try (ServerSocket other = new ServerSocket(this.ports.reporting(), 1, InetAddress.getByName("127.0.0.1"))) {
			LocalProblem problem = refused(settings(Optional.empty(), Optional.empty()));

			assertThat(problem.key()).isEqualTo("problem.portTaken");
			assertThat(problem.arguments()).containsExactly(Integer.toString(other.getLocalPort()), "--reporting-port");
		}
	}

	@Test
	void namesTheExternalBrokerThatDoesNotAnswer() throws IOException {
		build();

		LocalProblem problem = refused(settings(Optional.of("127.0.0.1:" + this.ports.kafka()), Optional.empty()));

		assertThat(problem.arguments()).containsExactly("127.0.0.1:" + this.ports.kafka(), "--kafka");
	}

	private static LocalProblem refused(PlatformSettings settings) {
		return catchThrowableOfType(LocalProblem.class, () -> Preflight.check(settings));
	}

	private PlatformSettings settings(Optional<String> kafka, Optional<String> mongo) {
		return new PlatformSettings(this.home, this.home.resolve("data"), this.ports, new Jdk(this.home, "25"), kafka,
				mongo);
	}

	private void build() throws IOException {
		for (String service : List.of(Platform.ORGANISATION, Platform.PROJECT, Platform.REPORTING, Platform.GATEWAY)) {
			Path target = Files.createDirectories(this.home.resolve(service).resolve("target"));
			Files.writeString(target.resolve(service + ".jar"), "");
		}
	}

}
