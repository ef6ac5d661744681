package org.faitiere.support.test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import com.github.dockerjava.api.DockerClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is asked of a Docker engine before anything is started, with an engine that
 * answers as told.
 */
class DockerImagesTests {

	// With a registry of its own, so that nobody asks an engine of this machine for one.
	private static final String IMAGE = "registry.test/mongo:8.0";

	private static final String PULLED = """
			{"status":"Pulling from library/mongo","id":"8.0"}
			{"status":"Status: Downloaded newer image for mongo:8.0"}
			""";

	private static final HttpHandler UNKNOWN = answer(404, "{\"message\":\"No such image\"}");

	private final CountDownLatch end = new CountDownLatch(1);

	private final HttpServer engine;

	DockerImagesTests() throws IOException {
		this.engine = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.engine.setExecutor((task) -> Thread.ofVirtual().start(task));
		this.engine.start();
	}

	@AfterEach
	void stop() {
		this.end.countDown();
		this.engine.stop(0);
	}

	@Test
	void takesAnImageThatIsThere() {
		answers(answer(200, "{\"Id\":\"sha256:1\"}"), answer(500, "{\"message\":\"not asked for\"}"));

		assertThatCode(() -> images().require(IMAGE)).doesNotThrowAnyException();
	}

	@Test
	void pullsAnImageThatIsNotThereYet() {
		answers(UNKNOWN, answer(200, PULLED));

		assertThatCode(() -> images().require(IMAGE)).doesNotThrowAnyException();
	}

	@Test
	void saysWhyAnEngineWithoutRegistryHasNoImage() {
		answers(UNKNOWN, answer(500, "{\"message\":\"lookup registry: no such host\"}"));

		assertThatThrownBy(() -> images().require(IMAGE)).hasMessageContaining("no such host");
	}

	@Test
	void waitsForNoRegistryThatDoesNotAnswer() {
		answers(UNKNOWN, (exchange) -> {
			try {
				this.end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});

		assertThatThrownBy(() -> images().require(IMAGE)).hasMessageContaining("in time");
	}

	// The address of both begins with the version of the engine's API.
	private void answers(HttpHandler inspection, HttpHandler pull) {
		this.engine.createContext("/",
				(exchange) -> (exchange.getRequestURI().getPath().endsWith("/images/create") ? pull : inspection)
					.handle(exchange));
	}

	private DockerImages images() {
		URI address = URI.create("tcp://127.0.0.1:" + this.engine.getAddress().getPort());
		DockerClient client = DockerClientProviderStrategy
			.getClientForConfig(TransportConfig.builder().dockerHost(address).build());
		return new DockerImages(() -> client, Duration.ofMillis(500), Duration.ofSeconds(5));
	}

	private static HttpHandler answer(int status, String body) {
		return (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			write(exchange, bytes);
		};
	}

	private static void write(HttpExchange exchange, byte[] bytes) throws IOException {
		try (exchange) {
			exchange.getResponseBody().write(bytes);
		}
	}

}
