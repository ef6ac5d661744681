package org.faitiere.local.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Component.Scope;
import org.cyclonedx.parsers.JsonParser;
import org.faitiere.local.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Each application has a list of its parts in its jar, which is valid CycloneDX and names
 * whatever the jar really holds.
 */
class PartsListIT {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	// added when the jar is put together, after its parts were named
	private static final String UNPACKER = LIBRARIES + "spring-boot-jarmode-tools-";

	private static final String LIST = "META-INF/sbom/application.cdx.json";

	@ParameterizedTest
	@ValueSource(strings = { "gateway", "organisation-service", "project-service", "reporting-service" })
	void namesEachLibraryOfTheJar(String application) throws Exception {
		try (JarFile jar = jar(application)) {
			byte[] list = read(jar, LIST);
			Set<String> named = new JsonParser().parse(list)
				.getComponents()
				.stream()
				.map((part) -> part.getName() + "-" + part.getVersion() + ".jar")
				.collect(Collectors.toSet());

			assertThat(new JsonParser().validate(list, version(list))).isEmpty();
			assertThat(libraries(jar)).isNotEmpty().allSatisfy((library) -> assertThat(named).contains(library));
		}
	}

	@Test
	void namesTheLibrariesOfTheUi() throws Exception {
		try (JarFile jar = jar("gateway")) {
			byte[] list = read(jar, "META-INF/sbom/ui.cdx.json");
			Bom parts = new JsonParser().parse(list);

			assertThat(new JsonParser().validate(list, version(list))).isEmpty();
			assertThat(names(parts, Scope.REQUIRED)).contains("react", "react-dom").doesNotContain("vitest");
			assertThat(names(parts, Scope.OPTIONAL)).contains("vitest").doesNotContain("react");
		}
	}

	private static List<String> names(Bom parts, Scope scope) {
		return parts.getComponents()
			.stream()
			.filter((part) -> part.getScope() == scope)
			.map(Component::getName)
			.toList();
	}

	private static JarFile jar(String application) throws IOException {
		Path jar = Home.find().resolve(application).resolve("target").resolve(application + ".jar");
		return new JarFile(jar.toFile());
	}

	private static List<String> libraries(JarFile jar) {
		return jar.stream()
			.map(ZipEntry::getName)
			.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
			.filter((name) -> !name.startsWith(UNPACKER))
			.map((name) -> name.substring(LIBRARIES.length()))
			.toList();
	}

	private static byte[] read(JarFile jar, String name) throws IOException {
		ZipEntry entry = jar.getEntry(name);
		assumeThat(entry).as(name + ", which a build offline (-o) does not make").isNotNull();
		try (InputStream stream = jar.getInputStream(entry)) {
			return stream.readAllBytes();
		}
	}

	private static Version version(byte[] list) throws Exception {
		return Version.fromVersionString(new JsonParser().parse(list).getSpecVersion());
	}

}
