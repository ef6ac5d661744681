package org.faitiere.reporting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import org.faitiere.support.test.TestMongo;
import org.faitiere.support.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * One replica of the service on its own port; several of them share a broker and a
 * database.
 */
public final class Replica implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.builder().build();

	private final ConfigurableApplicationContext context;

	private Replica(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static Replica start(String broker, String database) {
		return start(List.of("--spring.kafka.bootstrap-servers=" + broker,
				"--spring.mongodb.uri=" + TestMongo.uri() + "/?uuidRepresentation=standard",
				"--spring.mongodb.database=" + database));
	}

	/**
	 * One that connects as the arguments say.
	 */
	public static Replica start(List<String> connection) {
		List<String> arguments = new ArrayList<>(connection);
		arguments.addAll(List.of("--server.port=0", "--spring.jmx.enabled=false",
				"--faitiere.reporting.state-directory=target/streams/" + UUID.randomUUID(),
				"--faitiere.rebuild.grace=1s"));
		return new Replica(new SpringApplicationBuilder(ReportingServiceApplication.class, Tokens.class)
			.run(arguments.toArray(String[]::new)));
	}

	@SuppressWarnings("unchecked")
	public EventLogWriter log() {
		return new EventLogWriter((KafkaTemplate<String, CloudEvent>) this.context.getBean("cloudEvents"));
	}

	public <T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * What the public reads.
	 */
	public JsonNode get(String path) {
		return this.json.readTree(send(request(path).GET()).body());
	}

	/**
	 * What the platform administrator reads.
	 */
	public JsonNode read(String path) {
		return this.json.readTree(send(asAdministrator(path).GET()).body());
	}

	/**
	 * A command of the platform administrator.
	 */
	public HttpResponse<String> post(String path) {
		return send(asAdministrator(path).POST(BodyPublishers.noBody()));
	}

	private HttpRequest.Builder asAdministrator(String path) {
		return request(path).header("Authorization", "Bearer " + TestTokens.platformAdministrator());
	}

	private HttpRequest.Builder request(String path) {
		String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HTTP.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * Checks tokens; the addresses are the replica's own.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Tokens {

		@Bean
		JwtDecoder testTokens() {
			return NimbusJwtDecoder.withPublicKey(TestTokens.publicKey()).build();
		}

	}

}
