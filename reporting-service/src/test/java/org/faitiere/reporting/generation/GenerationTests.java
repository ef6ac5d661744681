package org.faitiere.reporting.generation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Names of what belongs to a generation.
 */
class GenerationTests {

	@Test
	void keepsTheNamesOfTheFirst() {
		assertThat(Generation.FIRST.named("facts")).isEqualTo("facts");
		assertThat(new Generation(12).named("facts")).isEqualTo("facts-g12");
	}

	@Test
	void findsTheNameInTheFirst() {
		assertThat(Generation.withoutNumber("reporting-facts-g12")).isEqualTo("reporting-facts");
		assertThat(Generation.withoutNumber("project-service.networks")).isEqualTo("project-service.networks");
	}

	@Test
	void startsAtOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Generation(0));
	}

}
