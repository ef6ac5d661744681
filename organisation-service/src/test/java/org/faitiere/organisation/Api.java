package org.faitiere.organisation;

import java.util.Map;
import java.util.UUID;

import org.faitiere.support.test.TestTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The service as its callers speak to it.
 */
@TestComponent
public class Api {

	private final MockMvcTester mvc;

	private final JsonMapper json;

	Api(MockMvcTester mvc, JsonMapper json) {
		this.mvc = mvc;
		this.json = json;
	}

	/**
	 * A caller without a token.
	 */
	public Caller anybody() {
		return new Caller(null);
	}

	/**
	 * A caller with a token.
	 */
	public Caller with(String token) {
		return new Caller(token);
	}

	/**
	 * The partner client of a network that is registered for this test; its slug is new.
	 */
	public Partner aNetwork(String name) {
		String slug = name + "-" + UUID.randomUUID().toString().substring(0, 8);
		Caller caller = with(TestTokens.partner(slug));
		Answer network = caller.post("/api/v1/networks",
				Map.of("slug", slug, "name", "Réseau " + slug, "kind", "COALITION"));
		return new Partner(slug, network.text("id"), caller);
	}

	/**
	 * A network and the client that speaks for it.
	 */
	public record Partner(String slug, String id, Caller caller) {
	}

	/**
	 * Sends requests under one token.
	 */
	public final class Caller {

		private final @Nullable String token;

		private Caller(@Nullable String token) {
			this.token = token;
		}

		public Answer get(String path) {
			return send(HttpMethod.GET, path, null, Map.of());
		}

		public Answer post(String path, Object body) {
			return send(HttpMethod.POST, path, body, Map.of());
		}

		public Answer put(String path, String ifMatch, Object body) {
			return send(HttpMethod.PUT, path, body, Map.of(HttpHeaders.IF_MATCH, ifMatch));
		}

		public Answer delete(String path, String ifMatch) {
			return send(HttpMethod.DELETE, path, null, Map.of(HttpHeaders.IF_MATCH, ifMatch));
		}

		public Answer send(HttpMethod method, String path, @Nullable Object body, Map<String, String> headers) {
			MockMvcTester.MockMvcRequestBuilder request = Api.this.mvc.method(method).uri(path);
			headers.forEach(request::header);
			if (this.token != null) {
				request.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.token);
			}
			if (body != null) {
				String content = (body instanceof String text) ? text : Api.this.json.writeValueAsString(body);
				request.contentType(MediaType.APPLICATION_JSON).content(content);
			}
			return answer(request.exchange().getResponse());
		}

		private Answer answer(MockHttpServletResponse response) {
			byte[] content = response.getContentAsByteArray();
			return new Answer(response,
					(content.length > 0) ? Api.this.json.readTree(content) : Api.this.json.nullNode());
		}

	}

	/**
	 * An answer of the service.
	 */
	public record Answer(MockHttpServletResponse response, JsonNode body) {

		public int status() {
			return this.response.getStatus();
		}

		public String text(String field) {
			return this.body.at("/" + field.replace('.', '/')).asString();
		}

		public @Nullable String header(String name) {
			return this.response.getHeader(name);
		}

	}

}
