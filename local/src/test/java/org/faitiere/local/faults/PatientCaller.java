package org.faitiere.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A client on a bad line: it sends the same request again, at whichever gateway is there,
 * until it has an answer that says what became of it.
 */
final class PatientCaller {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final Duration FRESH = Duration.ofMinutes(30);

	private static final Set<Integer> OUTAGES = Set.of(503, 504);

	private final List<URI> gateways;

	private final Optional<String> client;

	private final Summary summary;

	private final AtomicInteger turn = new AtomicInteger();

	private Optional<String> token = Optional.empty();

	private Instant tokenSince = Instant.MIN;

	/**
	 * A caller at one or more gateways; more may join while it runs.
	 */
	PatientCaller(List<URI> gateways, Optional<String> client, Summary summary) {
		this.gateways = gateways;
		this.client = client;
		this.summary = summary;
	}

	Reply get(String path) {
		return insist(path, HttpRequest.Builder::GET);
	}

	Reply post(String path, String key, String body) {
		return insist(path, (request) -> request.header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
	}

	Reply command(String path, String key, long version, String body) {
		return insist(path,
				(request) -> request.header("Idempotency-Key", key)
					.header("If-Match", "\"" + version + "\"")
					.POST(BodyPublishers.ofString(body)));
	}

	Reply put(String path, long version, String body) {
		return insist(path,
				(request) -> request.header("If-Match", "\"" + version + "\"").PUT(BodyPublishers.ofString(body)));
	}

	Reply delete(String path, long version) {
		return insist(path, (request) -> request.header("If-Match", "\"" + version + "\"").DELETE());
	}

	private Reply insist(String path, UnaryOperator<HttpRequest.Builder> what) {
		boolean unsure = false;
		Instant end = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(end)) {
			Optional<HttpResponse<String>> answer = once(path, what);
			if (answer.isPresent() && isFinal(answer.get())) {
				return new Reply(answer.get().statusCode(), answer.get().body(), unsure);
			}
			unsure |= answer.map((it) -> it.statusCode() >= 500).orElse(true);
			this.summary.count("requests sent again");
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		throw new AssertionError("No answer to " + path + " in " + PATIENCE);
	}

	/**
	 * One attempt; empty when no answer came.
	 */
	private Optional<HttpResponse<String>> once(String path, UnaryOperator<HttpRequest.Builder> what) {
		URI gateway = this.gateways.get(this.turn.getAndIncrement() % this.gateways.size());
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
				.timeout(LONGEST_ANSWER)
				.header("Content-Type", "application/json");
			if (this.client.isPresent()) {
				request.header("Authorization", "Bearer " + token(gateway));
			}
			return Optional.of(send(what.apply(request).build()));
		}
		catch (UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private boolean isFinal(HttpResponse<String> answer) {
		int status = answer.statusCode();
		if (status >= 500) {
			demandProblem(answer);
			return false;
		}
		return status != 429 && !(status == 409 && answer.body().contains("idempotency.inProgress"));
	}

	private void demandProblem(HttpResponse<String> answer) {
		boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
				&& answer.body().contains("\"code\"") && answer.headers().firstValue("Retry-After").isPresent();
		this.summary.count("answers " + answer.statusCode());
		if (!problem || !OUTAGES.contains(answer.statusCode())) {
			this.summary.broken("An outage is a problem 503 or 504 that says when to try again: %s %s -> %d %s %s"
				.formatted(answer.request().method(), answer.uri(), answer.statusCode(), answer.headers().map(),
						answer.body()));
		}
	}

	private synchronized String token(URI gateway) {
		if (this.token.isEmpty() || this.tokenSince.plus(FRESH).isBefore(Instant.now())) {
			String id = this.client.orElseThrow();
			String basic = Base64.getEncoder()
				.encodeToString((id + ":" + id + "-secret").getBytes(StandardCharsets.UTF_8));
			HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
				.timeout(LONGEST_ANSWER)
				.header("Authorization", "Basic " + basic)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("grant_type=client_credentials"))
				.build());
			if (answer.statusCode() != 200) {
				throw new UncheckedIOException(new IOException("No token: " + answer.body()));
			}
			this.token = Optional.of(json(answer.body()).path("access_token").asText());
			this.tokenSince = Instant.now();
		}
		return this.token.orElseThrow();
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return HTTP.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(body, ex);
		}
	}

	/**
	 * The answer that was waited for.
	 *
	 * @param unsure whether an earlier attempt may have done the work already
	 */
	record Reply(int status, String body, boolean unsure) {

		JsonNode json() {
			return PatientCaller.json(this.body);
		}

		Reply expect(int expected) {
			if (this.status != expected) {
				throw new AssertionError("Expected " + expected + ": " + this);
			}
			return this;
		}

	}

}
