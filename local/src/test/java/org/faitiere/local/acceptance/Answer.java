package org.faitiere.local.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the gateway answered.
 */
final class Answer {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpResponse<String> response;

	Answer(HttpResponse<String> response) {
		this.response = response;
	}

	int status() {
		return this.response.statusCode();
	}

	/**
	 * Insists on a status; the whole answer is shown when it is another one.
	 */
	Answer expect(int status) {
		assertThat(this.response.statusCode())
			.as(this.response.request().method() + " " + this.response.uri() + "\n" + this.response.body())
			.isEqualTo(status);
		return this;
	}

	/**
	 * Insists on a problem with a status and code, in the form that the API promises.
	 */
	Answer expectProblem(int status, String code) {
		expect(status);
		assertThat(header("Content-Type")).startsWith("application/problem+json");
		assertThat(text("/code")).as(body()).isEqualTo(code);
		assertThat(text("/type")).isEqualTo("https://faitiere.org/problems/" + code);
		assertThat(number("/status")).isEqualTo(status);
		assertThat(text("/title")).isNotBlank();
		assertThat(text("/requestId")).as("request id of the problem").isEqualTo(header("X-Request-Id"));
		return this;
	}

	List<String> faultyFields() {
		return items("/errors").stream().map((error) -> error.path("field").asText()).toList();
	}

	String body() {
		return this.response.body();
	}

	String header(String name) {
		return this.response.headers().firstValue(name).orElse("");
	}

	String version() {
		return header("ETag");
	}

	String id() {
		return text("/id");
	}

	JsonNode json() {
		return json(this.response.body());
	}

	static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(text, ex);
		}
	}

	JsonNode at(String pointer) {
		return json().at(pointer);
	}

	String text(String pointer) {
		return at(pointer).asText();
	}

	long number(String pointer) {
		return at(pointer).asLong();
	}

	List<JsonNode> items(String pointer) {
		return StreamSupport.stream(at(pointer).spliterator(), false).toList();
	}

}
