package org.faitiere.local.compose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One service of the compose file.
 */
record ComposeService(String name, Map<String, Object> content) {

	Object get(String key) {
		return this.content.get(key);
	}

	String image() {
		return String.valueOf(get("image"));
	}

	List<String> strings(String key) {
		return ComposeFile.list(get(key)).stream().map(String::valueOf).toList();
	}

	Map<String, String> environment() {
		return ComposeFile.map(get("environment"))
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (variable) -> String.valueOf(variable.getValue())));
	}

	Map<String, Object> build() {
		return ComposeFile.map(get("build"));
	}

	/** Argument of the build by name, for services of ours. */
	String argument(String name) {
		return String.valueOf(ComposeFile.map(build().get("args")).get(name));
	}

	boolean isOurs() {
		return !build().isEmpty();
	}

	/**
	 * Name of each secret of the file, and the name under which this service reads it.
	 */
	Map<String, String> secrets() {
		return ComposeFile.list(get("secrets"))
			.stream()
			.map((secret) -> (secret instanceof String name) ? Map.<String, Object>of("source", name, "target", name)
					: ComposeFile.map(secret))
			.collect(Collectors.toMap((secret) -> (String) secret.get("source"),
					(secret) -> (String) secret.get("target")));
	}

	/** What it waits for, and for which condition of it. */
	Map<String, String> waitsFor() {
		return ComposeFile.map(get("depends_on"))
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(other) -> (String) ComposeFile.map(other.getValue()).get("condition")));
	}

	boolean hasHealthCheck() {
		Map<String, Object> check = ComposeFile.map(get("healthcheck"));
		return !Boolean.TRUE.equals(check.get("disable")) && (isOurs() || check.containsKey("test"));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
