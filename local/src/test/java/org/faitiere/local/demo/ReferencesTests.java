package org.faitiere.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Names in the data files against ids that the platform gave.
 */
class ReferencesTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final References references = new References();

	@BeforeEach
	void remember() throws Exception {
		this.references.remember("project:centre", JSON.readTree("""
				{ "id": "p-1", "components": [ { "id": "c-1" }, { "id": "c-2" } ] }"""));
	}

	@Test
	void putsIdsInTheirPlace() throws Exception {
		JsonNode body = JSON.readTree("""
				{ "projectId": "@project:centre", "componentId": "@project:centre#/components/1/id",
				  "people": [ { "count": 3, "of": "@project:centre" } ], "contact": "awa@example.org" }""");

		assertThat(this.references.resolve(body)).isEqualTo(JSON.readTree("""
				{ "projectId": "p-1", "componentId": "c-2",
				  "people": [ { "count": 3, "of": "p-1" } ], "contact": "awa@example.org" }"""));
		assertThat(this.references.resolve("/api/v1/projects/@project:centre/budgets"))
			.isEqualTo("/api/v1/projects/p-1/budgets");
	}

	@Test
	void namesTheReferenceThatLeadsNowhere() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.references.resolve("@organisation:unknown"))
			.withMessageContaining("@organisation:unknown");
	}

}
