package org.faitiere.project;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.faitiere.support.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * The service's API as a caller uses it.
 */
public class Api {

	private final MockMvc mvc;

	private final KafkaTemplate<String, CloudEvent> kafka;

	private final JsonMapper json;

	Api(MockMvc mvc, KafkaTemplate<String, CloudEvent> kafka, JsonMapper json) {
		this.mvc = mvc;
		this.kafka = kafka;
		this.json = json;
	}

	/**
	 * Makes a network known to the service as organisation-service would, by its event.
	 * @return the network's slug, whose partner is its administrator
	 */
	public String someNetwork() {
		String slug = "reseau-" + UUID.randomUUID();
		publish("organisation.networks", "org.faitiere.network.registered.v1",
				Map.of("network", Map.of("slug", slug), "change", Map.of()));
		return slug;
	}

	/**
	 * Makes an organisation known to the service by its event.
	 * @return the organisation's id
	 */
	public String someOrganisation(String name, String visibility) {
		return publish("organisation.organisations", "org.faitiere.organisation.registered.v1", Map.of("organisation",
				Map.of("name", name, "kind", "NGO", "visibility", visibility), "change", Map.of()));
	}

	public Answer get(String path, String network) {
		return send(HttpMethod.GET, path, TestTokens.partner(network), null, Map.of());
	}

	public Answer post(String path, String network, String body) {
		return send(HttpMethod.POST, path, TestTokens.partner(network), body, Map.of());
	}

	public Answer send(HttpMethod method, String path, String token, String body, Map<String, String> headers) {
		MockHttpServletRequestBuilder builder = request(method, path).characterEncoding("UTF-8");
		if (token != null) {
			builder.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		}
		if (body != null) {
			builder.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		headers.forEach(builder::header);
		try {
			MockHttpServletResponse response = this.mvc.perform(builder).andReturn().getResponse();
			String text = response.getContentAsString(StandardCharsets.UTF_8);
			return new Answer(response.getStatus(), text.isEmpty() ? null : this.json.readTree(text),
					response.getHeader(HttpHeaders.ETAG), response.getHeader(HttpHeaders.LOCATION));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String publish(String topic, String type, Map<String, Object> data) {
		String id = UUID.randomUUID().toString();
		CloudEvent event = CloudEventBuilder.v1()
			.withId(UUID.randomUUID().toString())
			.withSource(URI.create("/organisation-service"))
			.withType(type)
			.withSubject(id)
			.withTime(Instant.now().atOffset(ZoneOffset.UTC))
			.withExtension("sequence", "1")
			.withExtension("actor", "test")
			.withData("application/json", this.json.writeValueAsBytes(data))
			.build();
		this.kafka.send(topic, id, event).join();
		return id;
	}

	/**
	 * What came back.
	 *
	 * @param status the HTTP status
	 * @param body the body, absent when empty
	 * @param etag the entity tag
	 * @param location where a new resource is
	 */
	public record Answer(int status, JsonNode body, String etag, String location) {

		public String text(String pointer) {
			return this.body.at(pointer).asString();
		}

	}

}
