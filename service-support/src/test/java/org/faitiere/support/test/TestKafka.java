package org.faitiere.support.test;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * The Kafka broker of all tests in this JVM: the official image where a Docker engine has
 * it, an embedded KRaft broker otherwise.
 */
public final class TestKafka {

	private static final Logger logger = LoggerFactory.getLogger(TestKafka.class);

	private static final String IMAGE = "apache/kafka:4.2.1";

	private static final String BOOTSTRAP_SERVERS = DockerImages.available(IMAGE) ? container() : embedded();

	private TestKafka() {
	}

	public static String bootstrapServers() {
		return BOOTSTRAP_SERVERS;
	}

	/**
	 * The address of another broker, for tests that must not share topics and consumer
	 * groups with others.
	 */
	public static String another() {
		return DockerImages.available(IMAGE) ? container() : embedded();
	}

	private static String container() {
		KafkaContainer container = new KafkaContainer(IMAGE);
		container.start();
		logger.info("Tests use Kafka in a container: {}", IMAGE);
		return container.getBootstrapServers();
	}

	private static String embedded() {
		EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.brokerProperties(Map.of("transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr",
				"1", "group.initial.rebalance.delay.ms", "0", "log.cleaner.dedupe.buffer.size", "2097152"));
		broker.afterPropertiesSet();
		Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
		logger.info("Tests use an embedded Kafka broker");
		return broker.getBrokersAsString();
	}

}
