package org.faitiere.local.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.faitiere.local.Home;
import org.faitiere.local.platform.DataFolder;
import org.faitiere.local.platform.JdkFinder;
import org.faitiere.local.platform.LocalProblem;
import org.faitiere.local.platform.Platform;
import org.faitiere.local.platform.PlatformListener;
import org.faitiere.local.platform.PlatformSettings;
import org.faitiere.local.platform.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A log with transactions in it, on a real broker, and back.
 */
class RestorationIT {

	private static final TopicPartition LETTERS = new TopicPartition("project.activities.dead-letters", 0);

	private static final BackupListener SILENT = new BackupListener() {

		@Override
		public void done(String key, Object... arguments) {
		}

		@Override
		public void fault(String key, Object... arguments) {
			throw new AssertionError(key + List.of(arguments));
		}

	};

	@TempDir
	private Path folder;

	@Test
	void putsEachRecordBackWhereItStood() {
		List<String> before = new ArrayList<>();
		Path backup = this.folder.resolve("backup");
		with("source", (installation) -> {
			write(installation);
			new Backup(installation, backup, SILENT).run();
			before.addAll(records(installation));
			assertThat(before).hasSize(5);
		});

		with("target", (installation) -> {
			new Restoration(installation, backup, SILENT).run((short) 1, false);

			assertThat(records(installation)).isEqualTo(before);
			assertThat(people(installation)).containsExactly("afi@example.org");
			assertThatExceptionOfType(LocalProblem.class)
				.isThrownBy(() -> new Restoration(installation, backup, SILENT).run((short) 1, false))
				.withMessage("problem.notEmpty");
		});
	}

	private static void write(Installation installation) {
		try (LiveLog log = new LiveLog(installation)) {
			log.create(Map.of(LETTERS.topic(),
					new Manifest.Topic("", Map.of("retention.ms", "-1"), List.of(), List.of(0L))), (short) 1);
		}
		try (KafkaProducer<byte[], byte[]> plain = producer(installation, Map.of());
				KafkaProducer<byte[], byte[]> transactional = producer(installation, Map.of("transactional.id", "t"))) {
			transactional.initTransactions();
			send(plain, "plain");
			send(plain, "plain again");
			transactional.beginTransaction();
			send(transactional, "in a transaction");
			transactional.commitTransaction();
			transactional.beginTransaction();
			send(transactional, "taken back");
			send(transactional, "taken back too");
			transactional.abortTransaction();
			transactional.beginTransaction();
			send(transactional, "in another");
			transactional.commitTransaction();
			transactional.beginTransaction();
			send(transactional, "the last");
			transactional.commitTransaction();
		}
		try (MongoClient client = MongoClients.create(installation.mongo())) {
			client.getDatabase("gateway").getCollection("people").insertOne(new Document("_id", "afi@example.org"));
			client.getDatabase("reporting").getCollection("facts").insertOne(new Document("_id", "from the log"));
		}
	}

	private static KafkaProducer<byte[], byte[]> producer(Installation installation, Map<String, Object> more) {
		return new KafkaProducer<>(installation.client(more), new ByteArraySerializer(), new ByteArraySerializer());
	}

	private static void send(KafkaProducer<byte[], byte[]> producer, String text) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(LETTERS.topic(), 0, 1_700_000_000_000L, null,
				text.getBytes(StandardCharsets.UTF_8));
		record.headers().add("kafka_dlt-exception-message", text.getBytes(StandardCharsets.UTF_8));
		producer.send(record);
		producer.flush();
	}

	/**
	 * All that a reader sees, with its places.
	 */
	private static List<String> records(Installation installation) {
		try (LiveLog log = new LiveLog(installation);
				PartitionReader reader = new PartitionReader(installation, LETTERS, 0,
						log.ends(List.of(LETTERS)).get(0))) {
			List<String> records = new ArrayList<>();
			reader.forEachRemaining((it) -> records.add(LogArchive.line(ArchivedRecord.of(it, it.offset()))));
			return records;
		}
	}

	private static List<String> people(Installation installation) {
		try (MongoClient client = MongoClients.create(installation.mongo())) {
			assertThat(client.getDatabase("gateway").listCollectionNames()).doesNotContain("restoring");
			return client.getDatabase("gateway")
				.getCollection("people")
				.find()
				.map((it) -> it.getString("_id"))
				.into(new ArrayList<>());
		}
	}

	private void with(String name, Consumer<Installation> work) {
		PlatformSettings settings = new PlatformSettings(Home.find(), this.folder.resolve(name), Ports.free(),
				JdkFinder.find(), Optional.empty(), Optional.empty());
		try (DataFolder data = DataFolder.open(settings.data());
				Platform platform = new Platform(settings, data, PlatformListener.SILENT)) {
			platform.startInfrastructure();
			work.accept(new Installation(settings.kafkaAddress(), Map.of(), settings.mongoAddress()));
		}
	}

}
