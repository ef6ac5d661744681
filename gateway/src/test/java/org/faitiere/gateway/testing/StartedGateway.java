package org.faitiere.gateway.testing;

import java.util.Map;

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
		settingsOf(issuer, port).forEach((name, value) -> properties.add(name, () -> value));
	}

	protected static Map<String, Object> settingsOf(String issuer, int port) {
		return Map.ofEntries(Map.entry("server.port", port), Map.entry("faitiere.gateway.issuer", issuer),
				Map.entry("spring.mongodb.uri", Surroundings.mongoUri(issuer)),
				Map.entry("faitiere.gateway.services.organisation", Surroundings.ORGANISATION.url()),
				Map.entry("faitiere.gateway.services.project", Surroundings.PROJECT.url()),
				Map.entry("faitiere.gateway.services.reporting", Surroundings.REPORTING.url()),
				Map.entry("faitiere.gateway.signing-keys.encryption-file", Surroundings.ENCRYPTION_FILE),
				Map.entry("faitiere.gateway.operations.port", Ports.free()),
				Map.entry("faitiere.gateway.waits.response", "600ms"),
				Map.entry("faitiere.gateway.breaker.open", "1500ms"));
	}

	@BeforeEach
	void forgetEarlierQuestions() {
		for (Backend service : Surroundings.SERVICES) {
			service.answers(Backend.answering(200, "application/json", "{}")).forget();
		}
	}

}
