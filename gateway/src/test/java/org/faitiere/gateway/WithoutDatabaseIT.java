package org.faitiere.gateway;

import java.net.http.HttpResponse;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.Ports;
import org.faitiere.gateway.testing.StartedGateway;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without the database nobody can sign in, which is said, and everybody else goes on.
 */
@DirtiesContext
class WithoutDatabaseIT extends StartedGateway {

	private static final int PORT = Ports.free();

	private static final String GATEWAY = "http://localhost:" + PORT;

	private static final MongoServer DATABASE = new MongoServer(new MemoryBackend());

	private final Caller caller = new Caller(GATEWAY);

	@DynamicPropertySource
	static void ownDatabase(DynamicPropertyRegistry properties) {
		register(properties, GATEWAY, PORT);
		String address = "mongodb://127.0.0.1:" + DATABASE.bind().getPort() + "/gateway";
		properties.add("spring.mongodb.uri", () -> address);
		properties.add("faitiere.gateway.store.select-timeout", () -> "300ms");
	}

	@Test
	void saysThatNobodyCanSignInAndLetsOthersGoOn() {
		String token = "Bearer " + this.caller.token("pasc");
		HttpResponse<String> signedIn = this.caller.get("/login?lang=fr", "Accept", "text/html");
		String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");

		DATABASE.shutdownNow();

		for (String[] headers : new String[][] { { "Accept", "text/html" },
				{ "Accept", "text/html", "Cookie", cookie } }) {
			HttpResponse<String> page = new Caller(GATEWAY).get("/login?lang=fr", headers);
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.headers().firstValue("Retry-After")).isPresent();
			assertThat(page.body()).contains("<html");
		}
		assertThat(this.caller.get("/api/v1/projects", "Cookie", cookie).statusCode()).isEqualTo(200);
		assertThat(this.caller.get("/api/v1/projects", "Authorization", token, "Cookie", cookie).statusCode())
			.isEqualTo(200);
		assertThat(this.caller.get("/api/v1/me", "Cookie", cookie).statusCode()).isEqualTo(401);
		assertThat(this.caller.get("/oauth2/jwks").statusCode()).isEqualTo(200);
	}

}
