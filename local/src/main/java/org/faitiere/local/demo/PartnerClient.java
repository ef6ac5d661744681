package org.faitiere.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.faitiere.local.platform.LocalProblem;

/**
 * A partner that works through the gateway with client credentials, and asks again when
 * the gateway says that it is too busy.
 */
final class PartnerClient {

	// 409 with Retry-After: the same request of an interrupted load is still under way.
	private static final Set<Integer> ASK_AGAIN = Set.of(409, 429, 503, 504);

	private static final String RETRY_AFTER = "Retry-After";

	private static final int ATTEMPTS = 30;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final URI gateway;

	private final String client;

	private final String token;

	PartnerClient(URI gateway, String client, String secret) {
		this.gateway = gateway;
		this.client = client;
		this.token = token(secret);
	}

	private String token(String secret) {
		String basic = Base64.getEncoder()
			.encodeToString((this.client + ":" + secret).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> response = send(HttpRequest.newBuilder(this.gateway.resolve("/oauth2/token"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials")));
		return accepted("token", response).path("access_token").asText();
	}

	/**
	 * Sends a body once, however often it takes: the key makes every repetition the same
	 * request.
	 */
	JsonNode post(String path, JsonNode body, String idempotencyKey) {
		return accepted(path,
				send(authorised(path).header("Content-Type", "application/json")
					.header("Idempotency-Key", idempotencyKey)
					.POST(BodyPublishers.ofString(body.toString()))));
	}

	private HttpRequest.Builder authorised(String path) {
		return HttpRequest.newBuilder(this.gateway.resolve(path))
			.timeout(PATIENCE)
			.header("Authorization", "Bearer " + this.token)
			.header("Accept", "application/json");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			for (int attempt = 1; attempt < ATTEMPTS && asksToComeAgain(response); attempt++) {
				TimeUnit.SECONDS.sleep(response.headers().firstValueAsLong(RETRY_AFTER).orElse(1));
				response = this.http.send(request.build(), BodyHandlers.ofString());
			}
			return response;
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.demoUnreachable", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalProblem("problem.demoUnreachable", ex.toString());
		}
	}

	private static boolean asksToComeAgain(HttpResponse<String> response) {
		boolean busy = ASK_AGAIN.contains(response.statusCode());
		return busy && (response.statusCode() != 409 || response.headers().firstValue(RETRY_AFTER).isPresent());
	}

	private JsonNode accepted(String what, HttpResponse<String> response) {
		if (response.statusCode() / 100 != 2) {
			throw new LocalProblem("problem.demoRefused", what, this.client,
					response.statusCode() + " " + response.body());
		}
		try {
			return response.body().isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.demoRefused", what, this.client, response.body());
		}
	}

}
