package org.faitiere.support.transport;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails.Configuration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.util.StringUtils;

/**
 * What each client of Kafka starts from that is not made by Spring Boot. The properties
 * alone know nothing of the bundle with the certificates: a client made of them would
 * connect in the clear.
 */
public final class KafkaClients {

	private final KafkaProperties properties;

	private final KafkaConnectionDetails connection;

	KafkaClients(KafkaProperties properties, KafkaConnectionDetails connection) {
		this.properties = properties;
		this.connection = connection;
	}

	/**
	 * Settings of a producer, to be changed at will.
	 */
	public Map<String, Object> producer() {
		return connected(this.properties.buildProducerProperties(), this.connection.getProducer());
	}

	/**
	 * Settings of a topology with all of its clients, to be changed at will.
	 */
	public Map<String, Object> streams() {
		return connected(this.properties.buildStreamsProperties(), this.connection.getStreams());
	}

	private static Map<String, Object> connected(Map<String, Object> settings, Configuration connection) {
		Map<String, Object> connected = new HashMap<>(settings);
		connected.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
		if (StringUtils.hasLength(connection.getSecurityProtocol())) {
			connected.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, connection.getSecurityProtocol());
		}
		SslBundle bundle = connection.getSslBundle();
		if (bundle != null) {
			connected.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
			connected.put(SslBundle.class.getName(), bundle);
		}
		return connected;
	}

}
