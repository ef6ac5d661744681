package org.faitiere.local.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the store of the embedded database does at a start.
 */
class DocumentBackendTests {

	private static final int DOCUMENTS = 5_000;

	private static final String TEXT = "x".repeat(1_000);

	@TempDir
	private Path folder;

	@Test
	void startsWithoutReadingItsDocuments() {
		try (MVStore store = open()) {
			MongoServer server = new MongoServer(new DocumentBackend(store));
			try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
				fill(client.getDatabase("test").getCollection("things"));
			}
			server.shutdownNow();
		}

		try (MVStore store = open()) {
			new DocumentBackend(store);

			assertThat(store.getFileStore().getReadBytes()).isLessThan(store.getFileStore().size() / 4);
		}
	}

	private MVStore open() {
		return MVStore.open(this.folder.resolve("store").toString());
	}

	private static void fill(MongoCollection<Document> things) {
		things.createIndex(Indexes.ascending("name"));
		List<Document> documents = IntStream.range(0, DOCUMENTS)
			.mapToObj((it) -> new Document("_id", Integer.toString(it)).append("name", it + TEXT))
			.toList();
		things.insertMany(documents);
	}

}
