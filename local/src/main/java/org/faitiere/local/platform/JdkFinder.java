package org.faitiere.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks where operating systems and tools put their JDKs for one that can run the
 * services.
 */
public final class JdkFinder {

	static final int NEEDED = 25;

	private final Map<String, String> environment;

	private final Path root;

	private final Path userHome;

	private final Path own;

	JdkFinder(Map<String, String> environment, Path root, Path userHome, Path own) {
		this.environment = environment;
		this.root = root;
		this.userHome = userHome;
		this.own = own;
	}

	public static Jdk find() {
		Path own = Path.of(System.getProperty("java.home"));
		Path root = own.toAbsolutePath().getRoot();
		return new JdkFinder(System.getenv(), root, Path.of(System.getProperty("user.home")), own).first()
			.orElseThrow(() -> new LocalProblem("problem.jdk", NEEDED));
	}

	Optional<Jdk> first() {
		Stream<Path> named = Stream.of("JAVA_HOME", "JDK_HOME")
			.map(this.environment::get)
			.filter((value) -> value != null && !value.isBlank())
			.map(Path::of);
		return Stream.concat(Stream.concat(named, Stream.of(this.own)), folders().flatMap(JdkFinder::children))
			.flatMap((home) -> Stream.of(home, home.resolve("Contents/Home"),
					home.resolve("libexec/openjdk.jdk/Contents/Home")))
			.flatMap((home) -> Jdk.at(home).stream())
			.filter((jdk) -> jdk.feature() >= NEEDED)
			.findFirst();
	}

	private Stream<Path> folders() {
		Stream<Path> system = Stream
			.of("usr/lib/jvm", "usr/lib64/jvm", "usr/java", "usr/local/java", "opt", "opt/java",
					"Library/Java/JavaVirtualMachines", "opt/homebrew/opt", "usr/local/opt", "Program Files/Java",
					"Program Files/Eclipse Adoptium", "Program Files/Microsoft", "Program Files/Zulu",
					"Program Files/Amazon Corretto", "Program Files/BellSoft")
			.map(this.root::resolve);
		Stream<Path> personal = Stream
			.of(".jdks", ".sdkman/candidates/java", "Library/Java/JavaVirtualMachines", ".asdf/installs/java",
					".local/share/mise/installs/java", "scoop/apps")
			.map(this.userHome::resolve);
		return Stream.concat(system, personal);
	}

	private static Stream<Path> children(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return List.copyOf(entries.filter(Files::isDirectory).sorted().toList()).stream();
		}
		catch (IOException | UncheckedIOException ex) {
			// A folder that we may not read holds no JDK for us.
			return Stream.empty();
		}
	}

}
