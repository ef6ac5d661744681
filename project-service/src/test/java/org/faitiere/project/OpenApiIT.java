package org.faitiere.project;

import java.util.Map;

import org.faitiere.support.test.Contracts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * The OpenAPI document of this service is the one that the contracts keep.
 */
@ProjectServiceTest
class OpenApiIT {

	@Autowired
	private Api api;

	@Test
	void servesTheDocumentOfTheContracts() {
		String served = this.api.send(HttpMethod.GET, "/v3/api-docs", null, null, Map.of()).body().toString();

		Contracts.assertOpenApi("project", served);
	}

}
