package org.faitiere.gateway;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents are small, files may be larger, and nothing too large reaches a service.
 */
class BodyLimitIT extends GatewayTest {

	@Test
	void refusesLargeDocumentBeforeAnyServiceSeesIt() {
		HttpResponse<String> answer = this.caller.post("/api/v1/activities", "application/json",
				"x".repeat(2 * 1024 * 1024));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Caller.json(answer).get("code").asString()).isEqualTo("request.tooLarge");
		assertThat(Surroundings.PROJECT.questions()).isEmpty();
	}

	@Test
	void refusesLargeDocumentWhoseLengthIsNotAnnounced() {
		byte[] body = "x".repeat(2 * 1024 * 1024).getBytes();

		HttpResponse<String> answer = this.caller
			.send(this.caller.request("/api/v1/activities", "Content-Type", "application/json")
				.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

		assertThat(answer.statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({ "multipart/form-data; boundary=b", "application/x-ndjson", "text/csv" })
	void passesLargeFileOn(String type) {
		String file = "x".repeat(2 * 1024 * 1024);

		HttpResponse<String> answer = this.caller.post("/api/v1/publications", type, file);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Surroundings.PROJECT.lastQuestion().body()).hasSameSizeAs(file);
		assertThat(Surroundings.PROJECT.lastQuestion().headers().getFirst("Content-Type")).isEqualTo(type);
	}

	@Test
	void refusesFileOverTwentyMegabytes() {
		HttpResponse<String> answer = this.caller.post("/api/v1/publications", "text/csv",
				"x".repeat(20 * 1024 * 1024 + 1));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Surroundings.PROJECT.questions()).isEmpty();
	}

}
