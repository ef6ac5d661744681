package org.faitiere.support.test;

import java.net.InetSocketAddress;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The MongoDB of all tests in this JVM: the official image where a Docker engine can have
 * it, the embedded server of the same protocol otherwise.
 */
public final class TestMongo {

	private static final String IMAGE = "mongo:8.0";

	private TestMongo() {
	}

	public static String uri() {
		return Shared.URI;
	}

	/**
	 * A new database for one test class.
	 */
	public static MongoDatabase database() {
		MongoClient client = MongoClients.create(uri());
		return client.getDatabase("test-" + UUID.randomUUID());
	}

	private static String container() {
		MongoDBContainer container = new MongoDBContainer(IMAGE);
		container.start();
		return container.getConnectionString();
	}

	private static String embedded() {
		InetSocketAddress address = new MongoServer(new WholeAnswers()).bind();
		return "mongodb://127.0.0.1:" + address.getPort();
	}

	/**
	 * Documents change in place there, and answers go on the wire later: without a copy,
	 * made while nobody writes, a reader could get half of a change.
	 */
	private static final class WholeAnswers extends MemoryBackend {

		@Override
		public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
			return super.handleCommand(channel, database, command, query).cloneDeeply();
		}

	}

	/**
	 * Apart from the class that starts it, since that happens in another thread, which
	 * would wait for this one to be initialised.
	 */
	private static final class Shared {

		private static final String URI = RealPart.of(IMAGE).start(TestMongo::container, TestMongo::embedded);

	}

}
