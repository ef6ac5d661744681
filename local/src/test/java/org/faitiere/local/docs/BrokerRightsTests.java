package org.faitiere.local.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of rights on the broker gives each topic of events to the service that writes
 * it, and to nobody the right to change what was written.
 */
class BrokerRightsTests {

	private static final Path CONTRACTS = Path.of("..", "contracts");

	private static final Set<String> FOLLOWED_BY_PROJECTS = Set.of("organisation.networks",
			"organisation.organisations");

	/**
	 * The topics of all examples.
	 */
	static Set<String> topics() throws IOException {
		ObjectMapper json = new ObjectMapper();
		Set<String> topics = new TreeSet<>();
		try (Stream<Path> files = Files.walk(CONTRACTS.resolve("events"))) {
			for (Path file : files.filter((it) -> it.toString().endsWith(".json")).toList()) {
				topics.add(json.readTree(file.toFile()).path("topic").asText());
			}
		}
		assertThat(topics).hasSizeGreaterThan(3);
		return topics;
	}

	@ParameterizedTest
	@MethodSource("topics")
	void letsItsServiceWriteAndOnlyReportingSendAgain(String topic) throws IOException {
		String owner = topic.substring(0, topic.indexOf('.')) + "-service";

		assertThat(whoMay("WRITE", topic)).containsExactlyInAnyOrder(owner, "reporting-service");
		assertThat(whoMay("READ", topic)).contains("reporting-service");
	}

	@ParameterizedTest
	@MethodSource("topics")
	void letsNobodyChangeOrDeleteEvents(String topic) throws IOException {
		assertThat(whoMay("DELETE", topic)).isEmpty();
		assertThat(whoMay("ALTER", topic)).isEmpty();
		assertThat(whoMay("ALTER_CONFIGS", topic)).isEmpty();
		assertThat(whoMay("ALL", topic)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("topics")
	void letsEachReaderSetAsideWhatItCannotRead(String topic) throws IOException {
		Set<String> readers = whoMay("READ", topic);
		if (!FOLLOWED_BY_PROJECTS.contains(topic)) {
			readers.remove("project-service");
		}

		assertThat(whoMay("WRITE", topic + ".dead-letters")).containsAll(readers);
	}

	private static Set<String> whoMay(String operation, String topic) throws IOException {
		Set<String> principals = new TreeSet<>();
		for (String line : Files.readAllLines(CONTRACTS.resolve("access/kafka-acls.csv"))) {
			String[] row = line.split(",");
			boolean matches = row[3].equals("PREFIXED") ? topic.startsWith(row[2]) : topic.equals(row[2]);
			if (row[1].equals("TOPIC") && matches && List.of(row[4].split(" ")).contains(operation)) {
				principals.add(row[0]);
			}
		}
		return principals;
	}

}
