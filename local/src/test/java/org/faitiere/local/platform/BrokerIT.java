package org.faitiere.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the services rely on when the broker's process is killed or restarted.
 */
class BrokerIT {

	private static final TopicPartition PARTITION = new TopicPartition("project.activities", 0);

	@TempDir
	private Path folder;

	private final Ports ports = Ports.free();

	private Infrastructure broker;

	@BeforeEach
	void start() {
		this.broker = Infrastructure.broker(this.folder, this.ports).start();
	}

	@AfterEach
	void stop() {
		this.broker.close();
	}

	@Test
	void keepsRecordsAndClusterIdWhenKilled() throws Exception {
		String clusterId = clusterId();
		createTopic();
		produceInTransaction(500);

		this.broker.kill();
		this.broker.start();

		assertThat(clusterId()).isEqualTo(clusterId);
		assertThat(committedRecords()).hasSize(500);
	}

	@Test
	void goesOnWhereItWasAfterARestart() throws Exception {
		createTopic();
		produceInTransaction(10);

		this.broker.stop();
		this.broker.start();
		produceInTransaction(10);

		assertThat(committedRecords()).hasSize(20);
	}

	private void createTopic() throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(address())) {
			admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 3, (short) 1))).all().get();
		}
	}

	private String clusterId() throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(address())) {
			return admin.describeCluster().clusterId().get();
		}
	}

	private void produceInTransaction(int records) {
		Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + this.ports.kafka(),
				"transactional.id", "test");
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new StringSerializer())) {
			producer.initTransactions();
			producer.beginTransaction();
			IntStream.range(0, records)
				.forEach((number) -> producer.send(new ProducerRecord<>(PARTITION.topic(), 0, "key", "" + number)));
			producer.commitTransaction();
		}
	}

	private List<String> committedRecords() {
		Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + this.ports.kafka(), "isolation.level",
				"read_committed", "max.poll.records", 1000);
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.assign(List.of(PARTITION));
			consumer.seekToBeginning(List.of(PARTITION));
			return StreamSupport.stream(consumer.poll(Duration.ofSeconds(10)).spliterator(), false)
				.map((record) -> record.value())
				.toList();
		}
	}

	private Map<String, Object> address() {
		return Map.of("bootstrap.servers", "127.0.0.1:" + this.ports.kafka());
	}

}
