package org.faitiere.gateway;

import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.faitiere.support.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files, pages and the headers around them.
 */
class PagesIT extends GatewayTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/index.html", "/signed-in?code=1", "/networks/cnsc-togo/figures" })
	void opensAdminUiAtEachOfItsAddresses(String path) {
		HttpResponse<String> page = this.caller.get(path, "Accept", "text/html,*/*;q=0.8");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("start page");
		assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/missing.js,*/*", "/assets/missing.js,text/html", "/networks,application/json",
			"/api/v1/unknown,text/html", "/actuator/env,text/html", "/docs/unknown,text/html" })
	void hasNoPageForOtherAddresses(String path, String accept) {
		HttpResponse<String> answer = this.caller.get(path, "Accept", accept);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("start page");
	}

	@Test
	void letsBrowsersKeepHashedFilesForEver() {
		HttpResponse<String> plain = this.caller.get("/assets/app-1a2b.js");
		HttpResponse<String> packed = this.caller.get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");

		assertThat(plain.body()).contains("plain");
		assertThat(plain.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
		assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(packed.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).contains("javascript"));
		assertThat(packed.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/docs/", "/missing.js", "/oauth2/jwks", "/actuator/health/readiness" })
	void setsSecurityHeadersOnPages(String path) {
		HttpResponse<String> answer = this.caller.get(path, "Accept", "text/html,*/*");

		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
				"script-src 'self';", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:",
				"frame-ancestors 'self'");
		expectCommonHeaders(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/networks", "/api/v1/me", "/api/v1/platform", "/api/v1/unknown" })
	void setsStricterSecurityHeadersOnTheApi(String path) {
		HttpResponse<String> answer = this.caller.get(path);

		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'",
				"frame-ancestors 'self'");
		expectCommonHeaders(answer);
	}

	@Test
	void letsNoOtherSiteCallTheApi() {
		HttpResponse<String> answer = this.caller.get("/api/v1/networks", "Origin", "https://example.org");

		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void knowsThatItIsBehindHttps() {
		HttpResponse<String> answer = this.caller.get("/api/v1/networks", "X-Forwarded-Proto", "https",
				"X-Forwarded-For", "203.0.113.9");

		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		assertThat(Surroundings.ORGANISATION.lastQuestion().headers().getFirst("X-Forwarded-Proto")).isEqualTo("https");
		assertThat(Surroundings.ORGANISATION.lastQuestion().headers().getFirst("X-Forwarded-For"))
			.isEqualTo("203.0.113.9");
	}

	@Test
	void showsDescriptionsWithoutInlineScript() {
		HttpResponse<String> redirect = this.caller.get("/docs", "Accept", "text/html");
		HttpResponse<String> page = this.caller.get("/docs/", "Accept", "text/html");

		assertThat(redirect.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/docs/"));
		assertThat(page.body()).contains("src=\"viewer.js\"").doesNotContain("<script>");
		for (String file : new String[] { "viewer.js", "viewer/swagger-ui-bundle.js", "viewer/swagger-ui.css",
				"viewer/swagger-ui-standalone-preset.js" }) {
			assertThat(this.caller.get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
		}
	}

	@Test
	void describesItself() {
		HttpResponse<String> answer = this.caller.get("/docs/openapi/gateway.json");

		assertThat(Caller.json(answer).get("openapi").asString()).startsWith("3.");
		assertThat(Caller.json(answer).get("paths").propertyNames()).containsExactlyInAnyOrder(
				"/api/v1/clients/{id}/secrets", "/api/v1/me", "/api/v1/platform", "/api/v1/signing-keys",
				"/api/v1/signing-keys/rotations", "/oauth2/token");
		assertThat(Caller.json(answer).at("/components/schemas/Me/properties").propertyNames()).contains("subject",
				"grants");
		String address = Caller.json(answer).at("/servers/0/url").asString();
		Contracts.assertOpenApi("gateway", answer.body().replace(address, "http://localhost:8080"));
	}

	@Test
	void fetchesDescriptionsOfServices() {
		this.caller.get("/docs/openapi/organisation.json");
		this.caller.get("/docs/openapi/project.json");
		this.caller.get("/docs/openapi/reporting.json");

		assertThat(Surroundings.ORGANISATION.lastQuestion().uri()).isEqualTo("/v3/api-docs");
		assertThat(Surroundings.PROJECT.lastQuestion().uri()).isEqualTo("/v3/api-docs");
		assertThat(Surroundings.REPORTING.lastQuestion().uri()).isEqualTo("/v3/api-docs");
	}

	@Test
	void isReadyAndAlive() {
		assertThat(this.caller.get("/actuator/health/readiness").body()).contains("UP");
		assertThat(this.caller.get("/actuator/health/liveness").body()).contains("UP");
	}

	@Test
	void leadsBrowserToTheOneAddress() {
		Caller elsewhere = new Caller("http://127.0.0.1:" + PORT);

		HttpResponse<String> page = elsewhere.get("/networks/pasc?tab=figures", "Accept", "text/html");
		HttpResponse<String> program = elsewhere.get("/api/v1/networks");

		assertThat(page.headers().firstValue("Location")).contains(GATEWAY + "/networks/pasc?tab=figures");
		assertThat(program.statusCode()).isEqualTo(200);
	}

	@Test
	void showsPeopleAPageAndProgramsAProblem() {
		HttpResponse<String> page = this.caller.get("/missing.png", "Accept", "text/html");
		HttpResponse<String> problem = this.caller.get("/missing.png");

		assertThat(page.body()).contains("<h1>Introuvable</h1>");
		assertThat(Caller.json(problem).get("code").asString()).isEqualTo("resource.notFound");
	}

	private static void expectCommonHeaders(HttpResponse<String> answer) {
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
		assertThat(answer.headers().firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
		assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
		assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
	}

}
