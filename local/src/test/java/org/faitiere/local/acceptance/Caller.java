package org.faitiere.local.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Somebody who talks to the gateway: a partner with a token, or anybody.
 */
final class Caller {

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final URI gateway;

	private final Optional<String> token;

	private final String language;

	private final Optional<String> traceparent;

	private Caller(URI gateway, Optional<String> token, String language, Optional<String> traceparent) {
		this.gateway = gateway;
		this.token = token;
		this.language = language;
		this.traceparent = traceparent;
	}

	static Caller anonymous(URI gateway) {
		return new Caller(gateway, Optional.empty(), "fr", Optional.empty());
	}

	static Caller withToken(URI gateway, String token) {
		return new Caller(gateway, Optional.of(token), "fr", Optional.empty());
	}

	static Caller partner(URI gateway, String client) {
		String basic = Base64.getEncoder()
			.encodeToString((client + ":" + client + "-secret").getBytes(StandardCharsets.UTF_8));
		Answer answer = anonymous(gateway).send(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials")));
		return withToken(gateway, answer.expect(200).text("/access_token"));
	}

	/**
	 * The same caller at another gateway.
	 */
	Caller at(URI another) {
		return new Caller(another, this.token, this.language, this.traceparent);
	}

	String token() {
		return this.token.orElseThrow();
	}

	Caller inEnglish() {
		return new Caller(this.gateway, this.token, "en", this.traceparent);
	}

	/**
	 * The same, with all requests in one trace.
	 */
	Caller inTrace(String traceparent) {
		return new Caller(this.gateway, this.token, this.language, Optional.of(traceparent));
	}

	Answer get(String path) {
		return send(to(path).GET());
	}

	Answer post(String path, String body) {
		return send(json(path).POST(BodyPublishers.ofString(body)));
	}

	/**
	 * A command without anything to say, such as {@code validate}.
	 */
	Answer post(String path) {
		return post(path, "{}");
	}

	Answer postOnce(String key, String path, String body) {
		return send(json(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
	}

	Answer put(String path, String version, String body) {
		return send(json(path).header("If-Match", version).PUT(BodyPublishers.ofString(body)));
	}

	Answer putBlindly(String path, String body) {
		return send(json(path).PUT(BodyPublishers.ofString(body)));
	}

	Answer delete(String path, String version) {
		return send(to(path).header("If-Match", version).DELETE());
	}

	private HttpRequest.Builder json(String path) {
		return to(path).header("Content-Type", "application/json");
	}

	private HttpRequest.Builder to(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.gateway.resolve(path))
			.timeout(Duration.ofSeconds(30))
			.header("Accept", "application/json")
			.header("Accept-Language", this.language);
		this.token.ifPresent((value) -> request.header("Authorization", "Bearer " + value));
		this.traceparent.ifPresent((value) -> request.header("traceparent", value));
		return request;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
