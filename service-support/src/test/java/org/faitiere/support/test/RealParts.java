package org.faitiere.support.test;

import java.util.UUID;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Gives a test's application a Kafka broker, a MongoDB of its own and a decoder for
 * {@link TestTokens}.
 * <p>
 * Use it by {@code @Import(RealParts.class)} on a {@code @SpringBootTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RealParts {

	@Bean
	static DynamicPropertyRegistrar addresses() {
		String database = "test-" + UUID.randomUUID();
		return (registry) -> {
			registry.add("spring.kafka.bootstrap-servers", TestKafka::bootstrapServers);
			registry.add("spring.mongodb.uri", () -> TestMongo.uri() + "/?uuidRepresentation=standard");
			registry.add("spring.mongodb.database", () -> database);
		};
	}

	@Bean
	JwtDecoder testTokens() {
		return NimbusJwtDecoder.withPublicKey(TestTokens.publicKey()).build();
	}

}
