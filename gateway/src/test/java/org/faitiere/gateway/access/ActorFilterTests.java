package org.faitiere.gateway.access;

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
	void showsPeopleByThePseudonymThatServicesUse() {
		assertThat(ActorFilter.logged("adjoa@example.org")).isEqualTo("person-7553c3b17ac7");
	}

}
