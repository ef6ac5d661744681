package org.faitiere.local.compose;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The compose file of the project as it is read, with anchors and merges resolved.
 */
record ComposeFile(Map<String, Object> content) {

	static final Path PROJECT = Path.of("..");

	static ComposeFile read() {
		return new ComposeFile(yaml(PROJECT.resolve("docker-compose.yml")));
	}

	static Map<String, Object> yaml(Path file) {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		try (Reader reader = Files.newBufferedReader(file)) {
			return map(new Yaml(new SafeConstructor(strict)).loadAll(reader).iterator().next());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<ComposeService> services() {
		return map(this.content.get("services")).entrySet()
			.stream()
			.map((service) -> new ComposeService(service.getKey(), map(service.getValue())))
			.toList();
	}

	ComposeService service(String name) {
		return services().stream().filter((service) -> service.name().equals(name)).findFirst().orElseThrow();
	}

	Set<String> declared(String kind) {
		return map(this.content.get(kind)).keySet();
	}

	Stream<String> secretFiles() {
		return map(this.content.get("secrets")).values().stream().map((secret) -> (String) map(secret).get("file"));
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (value != null) ? (Map<String, Object>) value : Map.of();
	}

	static Collection<?> list(Object value) {
		return (value != null) ? (Collection<?>) value : List.of();
	}

}
