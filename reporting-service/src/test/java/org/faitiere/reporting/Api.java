package org.faitiere.reporting;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The service's API as tests ask it.
 */
@TestComponent
public class Api {

	private final MockMvcTester http;

	private final JsonMapper json;

	Api(MockMvcTester http, JsonMapper json) {
		this.http = http;
		this.json = json;
	}

	/**
	 * Asks without a token.
	 */
	public Answer get(String path) {
		return get(path, null);
	}

	public Answer get(String path, @Nullable String token) {
		return get(path, token, "fr");
	}

	public Answer get(String path, @Nullable String token, String language) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.get()
			.uri("/api/v1/" + path)
			.header("Accept-Language", language);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return exchange(request);
	}

	/**
	 * A command without anything to say.
	 */
	public Answer post(String path, @Nullable String token) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.post().uri("/api/v1/" + path);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return exchange(request);
	}

	private Answer exchange(MockMvcTester.MockMvcRequestBuilder request) {
		MvcTestResult result = request.exchange();
		byte[] body = result.getResponse().getContentAsByteArray();
		return new Answer(result.getResponse().getStatus(), this.json.readTree(body));
	}

	/**
	 * An answer.
	 *
	 * @param status the HTTP status
	 * @param body the JSON
	 */
	public record Answer(int status, JsonNode body) {

		/**
		 * A number in the body; -1 where it is {@code null} or absent.
		 */
		public long number(String pointer) {
			return this.body.at(pointer).asLong(-1);
		}

		public String text(String pointer) {
			return this.body.at(pointer).asString("");
		}

	}

}
