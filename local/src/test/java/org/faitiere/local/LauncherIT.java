package org.faitiere.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command as it is typed, when it cannot do what is asked.
 */
class LauncherIT {

	@TempDir
	private Path folder;

	@Test
	void namesTheTakenPortInBothLanguages() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			String port = Integer.toString(other.getLocalPort());

			Result french = run("--data", this.folder.toString(), "--port", port);
			Result english = run("--data", this.folder.toString(), "--port", port, "--lang", "en");

			assertThat(french.output()).contains("le port " + port + " est déjà pris", "--port");
			assertThat(english.output()).contains("port " + port + " is taken", "--port");
			assertThat(french.exitValue()).isEqualTo(1);
		}
	}

	@Test
	void explainsItsOptions() throws Exception {
		Result help = run("--help");

		assertThat(help.output()).contains("Lance toute la plateforme", "--fresh", "--no-demo", "--mongo");
		assertThat(help.exitValue()).isZero();
	}

	@Test
	void explainsHowAFigureIsVerified() throws Exception {
		Result help = run("verify", "--help");

		assertThat(help.output()).contains("Vérifie un chiffre publié", "--client", "--seals");
		assertThat(help.exitValue()).isZero();
	}

	@Test
	void namesThePlatformThatDoesNotAnswer() throws Exception {
		Result result = run("verify", "http://127.0.0.1:1/api/v1/key-figures?network=x", "--lang", "en");

		assertThat(result.output()).contains("http://127.0.0.1:1/api/v1/key-figures?network=x does not answer");
		assertThat(result.exitValue()).isEqualTo(1);
	}

	@Test
	void refusesAnOptionThatItDoesNotKnow() throws Exception {
		assertThat(run("--colour").exitValue()).isEqualTo(2);
	}

	private static Result run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
						Home.find().resolve("local/target/faitiere.jar").toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C");
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(output, process.waitFor());
	}

	private record Result(String output, int exitValue) {
	}

}
