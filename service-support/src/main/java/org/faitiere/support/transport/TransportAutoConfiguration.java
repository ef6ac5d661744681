package org.faitiere.support.transport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Lets all clients of Kafka and MongoDB connect as the configuration says, and renew
 * their certificates without a stop.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
public class TransportAutoConfiguration {

	@Bean
	@Primary
	SslBundles liveSslBundles(SslBundleRegistry configured) {
		return new LiveSslBundles((SslBundles) configured);
	}

	@Bean
	KafkaClients kafkaClients(KafkaProperties properties, KafkaConnectionDetails connection) {
		return new KafkaClients(properties, connection);
	}

}
