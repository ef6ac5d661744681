package org.faitiere.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A partner with a token of its own who talks to the gateway.
 */
final class Caller {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final URI address;

	private final String token;

	private Caller(URI address, String token) {
		this.address = address;
		this.token = token;
	}

	static Caller signedIn(URI gateway, String client, String secret) {
		String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
			.timeout(PATIENCE)
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		return new Caller(gateway,
				json(now(HTTP.sendAsync(request, BodyHandlers.ofString()))).path("access_token").asText());
	}

	/**
	 * The same caller at another door.
	 */
	Caller at(URI other) {
		return new Caller(other, this.token);
	}

	JsonNode get(String path) {
		return json(now(HTTP.sendAsync(to(path).GET().build(), BodyHandlers.ofString())));
	}

	JsonNode post(String path, String body) {
		return json(now(posting(path, body)));
	}

	/**
	 * Sends without waiting; the answer may be a refusal.
	 */
	CompletableFuture<HttpResponse<String>> posting(String path, String body) {
		HttpRequest request = to(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString(body))
			.build();
		return HTTP.sendAsync(request, BodyHandlers.ofString());
	}

	/**
	 * Asks and forgets the answer; its status must be 200.
	 */
	void touch(String path) throws IOException, InterruptedException {
		HttpResponse<Void> response = HTTP.send(to(path).GET().build(), BodyHandlers.discarding());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(path + ": " + response.statusCode());
		}
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path))
			.timeout(PATIENCE)
			.header("Accept", "application/json")
			.header("Authorization", "Bearer " + this.token);
	}

	private static HttpResponse<String> now(CompletableFuture<HttpResponse<String>> future) {
		HttpResponse<String> response = future.join();
		if (response.statusCode() / 100 != 2) {
			throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
		}
		return response;
	}

	private static JsonNode json(HttpResponse<String> response) {
		try {
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
