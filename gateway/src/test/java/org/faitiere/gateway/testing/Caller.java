package org.faitiere.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with an HTTP client, who keeps cookies and follows no redirect.
 */
public final class Caller {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client;

	private final String gateway;

	public Caller(String gateway) {
		this(gateway,
				HttpClient.newBuilder()
					.version(HttpClient.Version.HTTP_1_1)
					.followRedirects(Redirect.NEVER)
					.cookieHandler(new CookieManager())
					.build());
	}

	private Caller(String gateway, HttpClient client) {
		this.gateway = gateway;
		this.client = client;
	}

	/**
	 * The same caller, with the same cookies, at another gateway of the same host.
	 */
	public Caller movedTo(String another) {
		return new Caller(another, this.client);
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public HttpResponse<String> post(String path, String type, String body, String... headers) {
		return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
	}

	public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
		return post(path, "application/x-www-form-urlencoded", encode(form), headers);
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.gateway).resolve(path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return request;
	}

	public String token(String client) {
		return json(askForToken(client, client + "-secret")).get("access_token").asString();
	}

	public HttpResponse<String> askForToken(String client, String secret, String... scope) {
		Map<String, String> form = (scope.length > 0)
				? Map.of("grant_type", "client_credentials", "scope", String.join(" ", scope))
				: Map.of("grant_type", "client_credentials");
		String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
		return post("/oauth2/token", form, "Authorization", "Basic " + basic);
	}

	public static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	public static JsonNode claims(String token) {
		return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
	}

	public static JsonNode header(String token) {
		return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
	}

	public static String encode(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
