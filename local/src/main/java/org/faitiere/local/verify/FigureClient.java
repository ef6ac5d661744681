package org.faitiere.local.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.faitiere.local.platform.LocalProblem;
import org.jspecify.annotations.Nullable;

/**
 * Asks a platform for a figure, its evidence and seals.
 */
class FigureClient {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final URI gateway;

	private final @Nullable String token;

	/**
	 * Signs in with client credentials, if there are any.
	 * @param client client id and secret with a colon between
	 */
	FigureClient(URI gateway, @Nullable String client) {
		this.gateway = gateway;
		this.token = (client != null) ? token(client) : null;
	}

	private String token(String client) {
		String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(this.gateway.resolve("/oauth2/token"))
			.timeout(PATIENCE)
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		return json(request, send(request, BodyHandlers.ofString())).path("access_token").asText();
	}

	JsonNode get(String path) {
		HttpRequest request = request(path, "application/json");
		return json(request, send(request, BodyHandlers.ofString()));
	}

	/**
	 * A document that may not be there.
	 */
	@Nullable JsonNode find(String path) {
		HttpRequest request = request(path, "application/json");
		HttpResponse<String> response = send(request, BodyHandlers.ofString());
		return (response.statusCode() == 404) ? null : json(request, response);
	}

	/**
	 * An answer line by line, without holding all of it.
	 */
	Stream<String> lines(String path) {
		HttpRequest request = request(path, "application/x-ndjson, application/problem+json");
		HttpResponse<Stream<String>> response = send(request, BodyHandlers.ofLines());
		if (response.statusCode() != 200) {
			throw refused(request, response.statusCode(), response.body().collect(Collectors.joining("\n")));
		}
		return response.body();
	}

	private HttpRequest request(String path, String accept) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.gateway.resolve(path))
			.timeout(PATIENCE)
			.header("Accept", accept);
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		return request.build();
	}

	private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
		try {
			return this.http.send(request, handler);
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.verifyUnreachable", request.uri(), ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalProblem("problem.verifyUnreachable", request.uri(), ex.toString());
		}
	}

	private static JsonNode json(HttpRequest request, HttpResponse<String> response) {
		if (response.statusCode() != 200) {
			throw refused(request, response.statusCode(), response.body());
		}
		try {
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw refused(request, response.statusCode(), response.body());
		}
	}

	private static LocalProblem refused(HttpRequest request, int status, String body) {
		return new LocalProblem("problem.verifyRefused", request.uri(), Integer.toString(status), body);
	}

}
