package org.faitiere.local.compose;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the compose file tells the services, against what the built services know.
 */
class ComposeEnvironmentIT {

	static Stream<ComposeService> services() {
		return ComposeFileTests.ours();
	}

	@ParameterizedTest
	@MethodSource("services")
	void setsOnlyWhatTheServiceKnows(ComposeService service) throws IOException {
		KnownSettings known = KnownSettings
			.of(ComposeFile.PROJECT.resolve(service.name() + "/target/" + service.name() + ".jar"));

		assertThat(service.environment()
			.keySet()
			.stream()
			.filter((name) -> name.matches("(SPRING|SERVER|MANAGEMENT|LOGGING|FAITIERE)_.*"))).isNotEmpty()
			.allMatch(known::contains);
	}

}
