package org.faitiere.gateway.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps by which the admin UI signs somebody in, as a browser would take them.
 */
public final class SignIn {

	/** Proof key of every request. */
	public static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Caller browser;

	private final String gateway;

	public SignIn(Caller browser, String gateway) {
		this.browser = browser;
		this.gateway = gateway;
	}

	public HttpResponse<String> authorize(String... parameters) {
		Map<String, String> query = new LinkedHashMap<>(Map.of("response_type", "code", "client_id", "admin-ui",
				"redirect_uri", this.gateway + "/signed-in", "scope", "openid profile", "state", "here",
				"code_challenge", challenge(), "code_challenge_method", "S256"));
		for (int i = 0; i < parameters.length; i += 2) {
			query.put(parameters[i], parameters[i + 1]);
		}
		return this.browser.get("/oauth2/authorize?" + Caller.encode(query), "Accept", "text/html");
	}

	public HttpResponse<String> logIn(String email, String password) {
		HttpResponse<String> page = this.browser.get("/login?lang=fr", "Accept", "text/html");
		return this.browser.post("/login",
				Map.of("username", email, "password", password, "_csrf", csrf(page), "lang", "fr"), "Accept",
				"text/html");
	}

	public HttpResponse<String> redeem(String code) {
		return redeem(code, VERIFIER);
	}

	public HttpResponse<String> redeem(String code, String verifier) {
		return this.browser.post("/oauth2/token", Map.of("grant_type", "authorization_code", "code", code,
				"redirect_uri", this.gateway + "/signed-in", "client_id", "admin-ui", "code_verifier", verifier));
	}

	public static String code(HttpResponse<String> redirect) {
		return location(redirect).replaceAll(".*[?&]code=([^&]+).*", "$1");
	}

	public static String location(HttpResponse<String> redirect) {
		return redirect.headers().firstValue("Location").orElse("");
	}

	public static String csrf(HttpResponse<String> page) {
		Matcher found = CSRF.matcher(page.body());
		if (!found.find()) {
			throw new AssertionError("No CSRF token in " + page.body());
		}
		return found.group(1);
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
