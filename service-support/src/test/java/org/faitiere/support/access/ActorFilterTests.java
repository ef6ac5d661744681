package org.faitiere.support.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logs tell programs apart by name and people by pseudonym.
 */
class ActorFilterTests {

	@Test
	void namesPrograms() {
		assertThat(ActorFilter.logged("cnsc-togo")).isEqualTo("cnsc-togo");
	}

	@Test
	void showsPeopleByAPseudonymThatTheShellComputes() {
		// printf adjoa@example.org | sha256sum | cut -c 1-12
		assertThat(ActorFilter.logged("adjoa@example.org")).isEqualTo("person-7553c3b17ac7");
	}

}
