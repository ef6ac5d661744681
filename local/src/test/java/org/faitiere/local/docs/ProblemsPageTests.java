package org.faitiere.local.docs;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every problem and rule is on the page about problems, and has its text in both
 * languages.
 */
class ProblemsPageTests {

	private static final Path PROJECT = Path.of("..");

	static List<Path> bundles() throws IOException {
		try (Stream<Path> modules = Files.list(PROJECT)) {
			return modules.map((it) -> it.resolve("src/main/resources"))
				.filter(Files::isDirectory)
				.flatMap(ProblemsPageTests::bundlesIn)
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void listsEachCode(Path bundle) throws IOException {
		String page = Files.readString(PROJECT.resolve("docs/problems.md"));

		assertThat(codes(bundle)).isNotEmpty().allSatisfy((code) -> assertThat(page).contains("`" + code + "`"));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void speaksBothLanguages(Path bundle) throws IOException {
		Path english = bundle.resolveSibling("problems_en.properties");

		assertThat(load(bundle).stringPropertyNames()).isEqualTo(load(english).stringPropertyNames());
	}

	private static Stream<Path> bundlesIn(Path resources) {
		try (Stream<Path> files = Files.walk(resources)) {
			return files.filter((it) -> it.endsWith("problems.properties")).toList().stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> codes(Path bundle) throws IOException {
		return load(bundle).stringPropertyNames()
			.stream()
			.map((it) -> it.replaceFirst("^(problem|rule)\\.", "").replaceFirst("\\.(title|detail)$", ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties load(Path bundle) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
