package org.faitiere.organisation;

import org.faitiere.support.test.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document of this service is the one that the contracts keep.
 */
@ServiceTest
class OpenApiIT {

	@Autowired
	private Api api;

	@Test
	void servesTheDocumentOfTheContracts() {
		String served = this.api.anybody().get("/v3/api-docs").body().toString();

		Contracts.assertOpenApi("organisation", served);
	}

	@Test
	void describesThePublicPathsOnly() {
		JsonNode document = this.api.anybody().get("/v3/api-docs").body();

		assertThat(document.path("paths").propertyNames()).isNotEmpty()
			.allSatisfy((path) -> assertThat(path).startsWith("/api/v1/"));
	}

}
