package org.faitiere.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed Java: where it is and which version it says it has.
 */
public record Jdk(Path home, String version) {

	static Optional<Jdk> at(Path home) {
		Path release = home.resolve("release");
		if (!Files.isRegularFile(release) || !Files.isExecutable(java(home))) {
			return Optional.empty();
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(release)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		return Optional.ofNullable(properties.getProperty("JAVA_VERSION"))
			.map((version) -> new Jdk(home, version.replace("\"", "")));
	}

	private static Path java(Path home) {
		return home.resolve("bin").resolve((File.separatorChar == '\\') ? "java.exe" : "java");
	}

	String java() {
		return java(this.home).toString();
	}

	int feature() {
		String first = this.version.split("[.+-]")[0];
		return first.chars().allMatch(Character::isDigit) ? Integer.parseInt(first) : 0;
	}

}
