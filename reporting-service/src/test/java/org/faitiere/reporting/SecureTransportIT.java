package org.faitiere.reporting;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.faitiere.support.test.SecureKafka;
import org.faitiere.support.test.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * The whole service where broker and database speak TLS only, and where it has no more
 * rights on the broker than the table of the contracts gives it.
 */
class SecureTransportIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final TestCertificates CERTIFICATES = TestCertificates.make();

	private static final MongoServer MONGO = new MongoServer(new MemoryBackend());

	private static SecureKafka kafka;

	private static DefaultKafkaProducerFactory<String, CloudEvent> operator;

	private static Replica service;

	@BeforeAll
	static void start() throws Exception {
		MONGO.enableSsl(CERTIFICATES.key(), null, CERTIFICATES.certificate());
		InetSocketAddress database = MONGO.bind();
		kafka = new SecureKafka(CERTIFICATES);
		operator = new DefaultKafkaProducerFactory<>(kafka.operator(), new StringSerializer(),
				new CloudEventSerializer());
		List<String> arguments = new ArrayList<>(CERTIFICATES.trustedBy("platform"));
		arguments.addAll(kafka.connectionOf("reporting-service", "platform"));
		arguments.addAll(List.of("--spring.mongodb.ssl.bundle=platform",
				"--spring.mongodb.uri=mongodb://localhost:" + database.getPort() + "/?uuidRepresentation=standard"));
		service = Replica.start(arguments);
	}

	@AfterAll
	static void stop() {
		service.close();
		operator.destroy();
		kafka.close();
		MONGO.shutdownNow();
	}

	@Test
	void computesFiguresAndSetsAsideWhatItCannotRead() {
		EventLogWriter log = new EventLogWriter(new KafkaTemplate<>(operator));
		log.example("network.registered");
		log.record(anActivity().id("encrypted").with(155).version(1));
		garbage();

		await().atMost(SOON)
			.untilAsserted(() -> assertThat(
					service.read("key-figures?network=" + CNSC + "&status=REPORTED").at("/totals/participants").asInt())
				.isEqualTo(155));
		await().atMost(SOON).untilAsserted(() -> assertThat(service.read("dead-letters").get("items")).isNotEmpty());
		String letter = service.read("dead-letters").at("/items/0/id").asString();
		assertThat(service.post("dead-letters/" + letter + "/retry").statusCode()).isLessThan(300);
		await().atMost(SOON).untilAsserted(() -> assertThat(service.read("status").toString()).contains("lag"));
	}

	@Test
	void buildsFiguresAfresh() {
		String rebuild = service.post("rebuilds").headers().firstValue("Location").orElseThrow();

		String path = rebuild.substring(rebuild.indexOf("/api/v1/") + "/api/v1/".length());
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(service.read(path).get("state").asString()).isEqualTo("SWAPPED"));
	}

	private static void garbage() {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.operator(), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>("project.projects", "key".getBytes(), "no event".getBytes()));
		}
	}

}
