package org.faitiere.gateway;

import java.net.http.HttpResponse;
import java.util.Map;

import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which people sign in.
 */
class SignInPageIT extends GatewayTest {

	private static final String PASSWORD = "faitiere-local";

	private final SignIn signIn = new SignIn(this.caller, GATEWAY);

	@Test
	void goesToTheStartPageWithoutEarlierRequest() {
		HttpResponse<String> login = this.signIn.logIn("pasc@faitiere.test", PASSWORD);

		assertThat(SignIn.location(login)).endsWith("/");
	}

	@ParameterizedTest
	@CsvSource({ "pasc@faitiere.test,wrong", "nobody@faitiere.test,faitiere-local" })
	void saysNothingAboutWhatWasWrong(String email, String password) {
		HttpResponse<String> refusal = this.signIn.logIn(email, password);

		HttpResponse<String> page = this.caller.get(SignIn.location(refusal), "Accept", "text/html");

		assertThat(SignIn.location(refusal)).endsWith("/login?error&lang=fr");
		assertThat(page.body()).contains("role=\"alert\"", "mot de passe n&#39;est pas juste");
	}

	@Test
	void startsAgainWhenTheFormWasOpenForTooLong() {
		HttpResponse<String> refusal = this.caller.post("/login",
				Map.of("username", "pasc@faitiere.test", "password", PASSWORD, "_csrf", "stale"));

		assertThat(SignIn.location(refusal)).endsWith("/login?expired");
	}

	@ParameterizedTest
	@CsvSource({ "/login,,fr,Se connecter", "/login,en-GB,en,Sign in", "/login?lang=en,fr,en,Sign in",
			"/login?lang=fr,en,fr,Se connecter", "/login,ee,fr,Se connecter" })
	void speaksFrenchOrEnglish(String path, String accepted, String language, String heading) {
		HttpResponse<String> page = (accepted != null) ? this.caller.get(path, "Accept-Language", accepted)
				: this.caller.get(path);

		assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<h1>" + heading + "</h1>");
	}

	@Test
	void followsTheLanguageOfTheApplication() {
		this.signIn.authorize("ui_locales", "en");

		HttpResponse<String> page = this.caller.get("/login", "Accept", "text/html");

		assertThat(SignIn.location(page)).endsWith("/login?lang=en");
	}

	@Test
	void limitsAttemptsOnOneAccount() {
		HttpResponse<String> last = this.signIn.logIn("conascipal@faitiere.test", "guess");
		for (int attempt = 0; attempt < 10; attempt++) {
			last = this.signIn.logIn("conascipal@faitiere.test", "guess " + attempt);
		}

		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 6L);
	}

}
