package org.faitiere.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The source of one of the platform's services, as far as manifests have to fit it.
 *
 * @param name its module
 */
record ServiceFiles(String name) {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");

	private static final String HEALTH_GROUP = "management.endpoint.health.group.";

	static ServiceFiles of(String name) {
		return new ServiceFiles(name);
	}

	/**
	 * Modules whose classes are in it.
	 */
	List<Path> modules() {
		return this.name.equals("gateway") ? List.of(ROOT.resolve(this.name))
				: List.of(ROOT.resolve("service-support"), ROOT.resolve(this.name));
	}

	/**
	 * Settings of its configuration files; later ones win.
	 */
	Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>();
		texts().forEach((text) -> new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)
			.forEach((it) -> flatten("", it, settings)));
		return settings;
	}

	/**
	 * Settings that others are derived from.
	 */
	Set<String> placeholders() {
		return texts().flatMap((it) -> PLACEHOLDER.matcher(it).results())
			.map((MatchResult it) -> it.group(1))
			.collect(Collectors.toUnmodifiableSet());
	}

	Set<String> healthGroups() {
		Stream<String> own = settings().keySet()
			.stream()
			.filter((it) -> it.startsWith(HEALTH_GROUP))
			.map((it) -> it.substring(HEALTH_GROUP.length()).replaceAll("\\..*", ""));
		return Stream.concat(own, Stream.of("liveness", "readiness")).collect(Collectors.toUnmodifiableSet());
	}

	boolean stopsGracefully() {
		return "graceful".equals(settings().get("server.shutdown"));
	}

	int secondsForRequests() {
		return Integer.parseInt(settings().get("spring.lifecycle.timeout-per-shutdown-phase").replace("s", ""));
	}

	private Stream<String> texts() {
		return modules().stream().map((it) -> it.resolve("src/main/resources")).flatMap((folder) -> {
			try (Stream<Path> files = Files.list(folder)) {
				return files.filter((it) -> it.toString().endsWith(".yml"))
					.sorted()
					.map(ServiceFiles::read)
					.toList()
					.stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void flatten(String prefix, Object value, Map<String, String> settings) {
		if (value instanceof Map<?, ?> map) {
			map.forEach(
					(key, it) -> flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, it, settings));
		}
		else {
			settings.put(prefix, String.valueOf(value));
		}
	}

}
