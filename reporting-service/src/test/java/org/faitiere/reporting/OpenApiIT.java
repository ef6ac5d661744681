package org.faitiere.reporting;

import java.io.UnsupportedEncodingException;

import org.faitiere.support.test.Contracts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The published description of the API is the one that the code gives.
 */
@ReportingServiceTest
class OpenApiIT {

	@Autowired
	private MockMvcTester http;

	@Test
	void isTheOneInTheContracts() throws UnsupportedEncodingException {
		String served = this.http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();

		Contracts.assertOpenApi("reporting", served);
	}

}
