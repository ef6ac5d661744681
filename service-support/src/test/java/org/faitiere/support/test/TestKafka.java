package org.faitiere.support.test;

import java.util.Map;

import org.testcontainers.kafka.KafkaContainer;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * The Kafka broker of all tests in this JVM: the official image where a Docker engine can
 * have it, an embedded KRaft broker otherwise.
 */
public final class TestKafka {

	private static final String IMAGE = "apache/kafka:4.2.1";

	private TestKafka() {
	}

	public static String bootstrapServers() {
		return Shared.ADDRESS;
	}

	/**
	 * The address of another broker, for tests that must not share topics and consumer
	 * groups with others.
	 */
	public static String another() {
		return RealPart.of(IMAGE).start(TestKafka::container, TestKafka::embedded);
	}

	private static String container() {
		KafkaContainer container = new KafkaContainer(IMAGE);
		container.start();
		return container.getBootstrapServers();
	}

	private static String embedded() {
		EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.brokerProperties(Map.of("transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr",
				"1", "group.initial.rebalance.delay.ms", "0", "log.cleaner.dedupe.buffer.size", "2097152"));
		broker.afterPropertiesSet();
		Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
		return broker.getBrokersAsString();
	}

	/**
	 * Apart from the class that starts it, since that happens in another thread, which
	 * would wait for this one to be initialised.
	 */
	private static final class Shared {

		private static final String ADDRESS = another();

	}

}
