package org.faitiere.support.test;

import java.net.InetSocketAddress;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The MongoDB of all tests in this JVM: the official image where a Docker engine has it,
 * the embedded server of the same protocol otherwise.
 */
public final class TestMongo {

	private static final Logger logger = LoggerFactory.getLogger(TestMongo.class);

	private static final String IMAGE = "mongo:8";

	private static final String URI = DockerImages.available(IMAGE) ? container() : embedded();

	private TestMongo() {
	}

	public static String uri() {
		return URI;
	}

	/**
	 * A new database for one test class.
	 */
	public static MongoDatabase database() {
		MongoClient client = MongoClients.create(URI);
		return client.getDatabase("test-" + UUID.randomUUID());
	}

	private static String container() {
		MongoDBContainer container = new MongoDBContainer(IMAGE);
		container.start();
		logger.info("Tests use MongoDB in a container: {}", IMAGE);
		return container.getConnectionString();
	}

	private static String embedded() {
		InetSocketAddress address = new MongoServer(new MemoryBackend()).bind();
		logger.info("Tests use the embedded MongoDB-protocol server");
		return "mongodb://127.0.0.1:" + address.getPort();
	}

}
