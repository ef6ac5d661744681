package org.faitiere.gateway.testing;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A test of the whole gateway on a real port, with the accounts of the local run and
 * short waits.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("local")
public abstract class StartedGateway {

	protected static void register(DynamicPropertyRegistry properties, String issuer, int port) {
		properties.add("server.port", () -> port);
		properties.add("faitiere.gateway.issuer", () -> issuer);
		properties.add("spring.mongodb.uri", Surroundings::mongoUri);
		properties.add("faitiere.gateway.services.organisation", Surroundings.ORGANISATION::url);
		properties.add("faitiere.gateway.services.project", Surroundings.PROJECT::url);
		properties.add("faitiere.gateway.services.reporting", Surroundings.REPORTING::url);
		properties.add("management.endpoints.web.exposure.include", () -> "health,metrics");
		properties.add("faitiere.gateway.waits.response", () -> "600ms");
		properties.add("faitiere.gateway.breaker.open", () -> "1500ms");
	}

	@BeforeEach
	void forgetEarlierQuestions() {
		for (Backend service : Surroundings.SERVICES) {
			service.answers(Backend.answering(200, "application/json", "{}")).forget();
		}
	}

}
