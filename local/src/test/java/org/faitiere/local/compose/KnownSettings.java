package org.faitiere.local.compose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The settings that a built service knows: its own and those of its libraries, as their
 * metadata describe them.
 */
final class KnownSettings {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	// Other libraries have no settings of Spring's kind, and some are large.
	private static final Pattern DESCRIBED = Pattern.compile("(?:.*/)?(?:spring|service-support)[^/]*\\.jar");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, Boolean> variables = new HashMap<>();

	static KnownSettings of(Path jar) throws IOException {
		KnownSettings known = new KnownSettings();
		try (ZipFile file = new ZipFile(jar.toFile())) {
			for (ZipEntry entry : file.stream().toList()) {
				try (InputStream content = file.getInputStream(entry)) {
					known.read(entry.getName(), content);
				}
			}
		}
		return known;
	}

	private void read(String name, InputStream content) throws IOException {
		if (name.endsWith(METADATA)) {
			JSON.readTree(content.readAllBytes()).path("properties").forEach(this::add);
		}
		else if (DESCRIBED.matcher(name).matches()) {
			ZipInputStream library = new ZipInputStream(content);
			for (ZipEntry entry = library.getNextEntry(); entry != null; entry = library.getNextEntry()) {
				read(entry.getName(), library);
			}
		}
	}

	private void add(JsonNode property) {
		String type = property.path("type").asText();
		boolean holdsMore = type.startsWith("java.util.Map") || type.startsWith("java.util.List");
		this.variables.merge(variable(property.path("name").asText()), holdsMore, Boolean::logicalOr);
	}

	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	/** Whether the variable sets something: a setting, or an element of one. */
	boolean contains(String variable) {
		return this.variables.entrySet()
			.stream()
			.anyMatch((known) -> variable.equals(known.getKey())
					|| (known.getValue() && variable.startsWith(known.getKey() + "_")));
	}

}
