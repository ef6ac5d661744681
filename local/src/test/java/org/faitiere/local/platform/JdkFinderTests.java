package org.faitiere.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which JDK is chosen on machines of all kinds.
 */
class JdkFinderTests {

	@TempDir
	private Path machine;

	@Test
	void prefersTheOneThatJavaHomeNames() throws IOException {
		install("usr/lib/jvm/temurin-25", "25.0.3");
		Path named = install("somewhere/jdk", "26");

		assertThat(find(Map.of("JAVA_HOME", named.toString()))).isEqualTo(named);
	}

	@Test
	void passesByJdksThatAreTooOld() throws IOException {
		Path old = install("usr/lib/jvm/java-17", "17.0.15");
		install("usr/lib/jvm/java-8", "1.8.0_432");
		Path recent = install("usr/lib/jvm/temurin-25", "25.0.3");

		assertThat(find(Map.of("JAVA_HOME", old.toString()))).isEqualTo(recent);
	}

	@Test
	void looksWhereToolsPutTheirs() throws IOException {
		Path sdkman = install("home/awa/.sdkman/candidates/java/25.0.1-tem", "25.0.1");

		assertThat(find(Map.of())).isEqualTo(sdkman);
	}

	@Test
	void looksInsideTheBundlesOfMacOs() throws IOException {
		Path bundle = install("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "25");

		assertThat(find(Map.of())).isEqualTo(bundle);
	}

	@Test
	void findsNothingWhereThereIsNothing() throws IOException {
		install("usr/lib/jvm/java-21", "21.0.1");

		assertThat(finder(Map.of()).first()).isEmpty();
	}

	private Path find(Map<String, String> environment) {
		return finder(environment).first().orElseThrow().home();
	}

	private JdkFinder finder(Map<String, String> environment) {
		return new JdkFinder(environment, this.machine, this.machine.resolve("home/awa"), this.machine.resolve("none"));
	}

	private Path install(String path, String version) throws IOException {
		Path home = this.machine.resolve(path);
		Files.createDirectories(home.resolve("bin"));
		Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
		Files.writeString(home.resolve("bin/java"), "").toFile().setExecutable(true);
		return home;
	}

}
