package org.faitiere.local.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The dashboards and alerts of the project.
 */
public final class ObservabilityFiles {

	private static final Path FOLDER = Path.of("../observability");

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern EXPRESSION = Pattern.compile("(?m)^( +)expr: (?:>-\\n((?:\\1  .*\\n)+)|(.*)\\n)");

	private ObservabilityFiles() {
	}

	/**
	 * Every question that a dashboard or an alert asks.
	 */
	public static List<String> expressions() {
		return Stream.concat(dashboards().stream().flatMap(ObservabilityFiles::expressions), ofRules()).toList();
	}

	static List<JsonNode> dashboards() {
		try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
			return files.map((it) -> parsed(read(it))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<String> expressions(JsonNode dashboard) {
		return dashboard.findValuesAsText("expr").stream();
	}

	static Stream<String> ofRules() {
		return EXPRESSION.matcher(rules()).results().map(ObservabilityFiles::expression);
	}

	static String rules() {
		return read(FOLDER.resolve("prometheus/rules.yml"));
	}

	private static String expression(MatchResult found) {
		return ((found.group(2) != null) ? found.group(2) : found.group(3)).strip();
	}

	private static JsonNode parsed(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
