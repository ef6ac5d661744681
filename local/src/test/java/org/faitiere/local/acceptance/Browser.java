package org.faitiere.local.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser does when somebody signs in; each step may go to another gateway, with
 * the same cookies.
 */
final class Browser {

	private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final URI issuer;

	/**
	 * The address is that of the platform, which the admin UI goes by.
	 */
	Browser(URI issuer) {
		this.issuer = issuer;
	}

	/**
	 * Opens the admin UI: leads to the page to sign in, or back with a code.
	 */
	String open(URI gateway) {
		return location(send(HttpRequest
			.newBuilder(gateway.resolve("/oauth2/authorize?" + form(Map.of("response_type", "code", "client_id",
					"admin-ui", "redirect_uri", this.issuer + "/signed-in", "scope", "openid", "state", "here",
					"code_challenge", challenge(), "code_challenge_method", "S256"))))
			.header("Accept", "text/html")));
	}

	Answer tryPassword(URI gateway, String email, String password) {
		HttpResponse<String> page = send(HttpRequest.newBuilder(gateway.resolve("/login?lang=fr")));
		Matcher csrf = CSRF.matcher(page.body());
		if (!csrf.find()) {
			throw new AssertionError(page.statusCode() + " without a form: " + page.body());
		}
		return post(gateway.resolve("/login"),
				Map.of("username", email, "password", password, "_csrf", csrf.group(1), "lang", "fr"));
	}

	/**
	 * Exchanges the code of a redirect for a token.
	 */
	Answer redeem(URI gateway, String redirect) {
		String code = redirect.replaceAll(".*[?&]code=([^&]+).*", "$1");
		return post(gateway.resolve("/oauth2/token"), Map.of("grant_type", "authorization_code", "code", code,
				"redirect_uri", this.issuer + "/signed-in", "client_id", "admin-ui", "code_verifier", VERIFIER));
	}

	private Answer post(URI address, Map<String, String> fields) {
		return new Answer(send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form(fields)))));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private static String form(Map<String, String> fields) {
		return new LinkedHashMap<>(fields).entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static String challenge() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
