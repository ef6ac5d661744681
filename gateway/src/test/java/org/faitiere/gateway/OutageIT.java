package org.faitiere.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpHandler;
import io.micrometer.core.instrument.MeterRegistry;
import org.faitiere.gateway.testing.Backend;
import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What callers see while a service is away, slow or rude.
 */
class OutageIT extends GatewayTest {

	private static final Backend SERVICE = Surroundings.REPORTING;

	@Autowired
	private MeterRegistry meters;

	private boolean stopped;

	@AfterEach
	void bringServiceBack() {
		startService();
		SERVICE.answers(Backend.answering(200, "application/json", "{}"));
		await().atMost(Duration.ofSeconds(10))
			.until(() -> this.caller.get("/api/v1/timeline").statusCode() == 200
					&& circuitOf("reporting").equals("CLOSED"));
	}

	@Test
	void answersAtOnceThatServiceIsOutOfReach() {
		stopService();

		long start = System.nanoTime();
		HttpResponse<String> answer = this.caller.get("/api/v1/key-figures", "Accept-Language", "en");

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).contains("5");
		assertThat(Caller.json(answer).get("code").asString()).isEqualTo("service.unavailable");
		assertThat(Caller.json(answer).get("title").asString()).isEqualTo("Service unavailable");
		assertThat(this.caller.get("/api/v1/projects").statusCode()).isEqualTo(200);
	}

	@Test
	void answersThatServiceIsTooSlow() throws InterruptedException {
		CountDownLatch answered = new CountDownLatch(1);
		SERVICE.answers((exchange) -> waitFor(answered));

		HttpResponse<String> answer = this.caller.get("/api/v1/key-figures");
		answered.countDown();

		assertThat(answer.statusCode()).isEqualTo(504);
		assertThat(answer.headers().firstValue("Retry-After")).contains("5");
		assertThat(Caller.json(answer).get("code").asString()).isEqualTo("service.timeout");
		assertThat(SERVICE.questions()).hasSize(1);
	}

	@Test
	void stopsAskingUntilServiceIsBack() {
		stopService();
		await().atMost(Duration.ofSeconds(10)).until(() -> {
			this.caller.get("/api/v1/key-figures");
			return circuitOf("reporting").equals("OPEN");
		});
		startService();

		HttpResponse<String> tooEarly = this.caller.get("/api/v1/key-figures");

		assertThat(tooEarly.statusCode()).isEqualTo(503);
		assertThat(SERVICE.questions()).isEmpty();
		assertThat(circuitOf("project")).isEqualTo("CLOSED");
		await().atMost(Duration.ofSeconds(10))
			.until(() -> this.caller.get("/api/v1/key-figures").statusCode() == 200
					&& circuitOf("reporting").equals("CLOSED"));
	}

	@ParameterizedTest
	@CsvSource({ "GET,2", "POST,1", "PUT,1", "DELETE,1", "HEAD,1" })
	void asksAgainOnceOnlyForReaders(String method, int questions) {
		HttpHandler hangUp = (exchange) -> exchange.close();
		SERVICE.answers(hangUp);

		HttpResponse<String> answer = this.caller
			.send(this.caller.request("/api/v1/webhooks").method(method, BodyPublishers.noBody()));

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(SERVICE.questions()).hasSize(questions);
	}

	@Test
	void answersThatServiceHungUpInTheMiddleOfItsAnswer() {
		SERVICE.answers((exchange) -> {
			exchange.getResponseHeaders().add("ETag", "\"7\"");
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
			exchange.close();
		});

		HttpResponse<String> answer = this.caller.get("/api/v1/key-figures");

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).contains("5");
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(Caller.json(answer).get("code").asString()).isEqualTo("service.unavailable");
	}

	@Test
	void passesFailureOfServiceOnWithoutOpeningTheCircuit() {
		SERVICE.answers(Backend.answering(500, "application/problem+json", "{\"code\":\"server.error\"}"));
		HttpResponse<String> answer = this.caller.get("/api/v1/timeline");
		for (int call = 0; call < 20; call++) {
			answer = this.caller.get("/api/v1/timeline");
		}

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(circuitOf("reporting")).isEqualTo("CLOSED");
	}

	@Test
	void showsWhichServiceIsDown() {
		stopService();

		await().atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(this.caller.get("/api/v1/platform").body())
				.containsPattern("\"name\":\"reporting\",\"state\":\"DOWN\"")
				.containsPattern("\"name\":\"organisation\",\"state\":\"UP\",\"latencyMillis\":\\d+"));
	}

	private void startService() {
		if (this.stopped) {
			SERVICE.start();
			this.stopped = false;
		}
	}

	private void stopService() {
		SERVICE.stop();
		this.stopped = true;
	}

	private String circuitOf(String service) {
		return Stream.of("CLOSED", "OPEN", "HALF_OPEN")
			.filter((state) -> isCircuit(service, state))
			.findAny()
			.orElse("");
	}

	private boolean isCircuit(String service, String state) {
		return this.meters.get("resilience4j.circuitbreaker.state")
			.tags("name", service, "state", state.toLowerCase(Locale.ROOT))
			.gauge()
			.value() > 0;
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
