package org.faitiere.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The database reads what it has written in the form of before, and finds documents by
 * their ids in either.
 */
class DatabaseFileIT {

	@TempDir
	private Path folder;

	private final Ports ports = Ports.free();

	@Test
	void goesOnWithFileOfBefore() throws Exception {
		Path file = Files.createDirectories(this.folder.resolve("database")).resolve("faitiere.mv");
		MongoServer before = new MongoServer(new H2Backend(file.toString()));
		try (MongoClient client = MongoClients.create(before.bindAndGetConnectionString())) {
			fill(things(client));
		}
		before.shutdownNow();

		try (Infrastructure database = Infrastructure.database(this.folder, this.ports).start();
				MongoClient client = client()) {
			assertThat(things(client).countDocuments()).isEqualTo(4);
			assertIsUsable(things(client));
		}
	}

	@Test
	void findsByIdsOfAnyKindAndAfterRestart() {
		try (Infrastructure database = Infrastructure.database(this.folder, this.ports).start()) {
			try (MongoClient client = client()) {
				fill(things(client));
			}
			database.kill();
			database.start();

			try (MongoClient client = client()) {
				assertIsUsable(things(client));
			}
		}
	}

	private static void fill(MongoCollection<Document> things) {
		things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
		things.insertMany(List.of(new Document("_id", "one").append("name", "a").append("version", 1L),
				new Document("_id", "two").append("name", "b").append("version", 2L),
				new Document("_id", 3).append("name", "c").append("list", List.of(1, "x")), new Document("name", "d")));
	}

	private static void assertIsUsable(MongoCollection<Document> things) {
		assertThat(things
			.updateOne(Filters.and(Filters.eq("_id", "one"), Filters.eq("version", 1L)), Updates.set("version", 2L))
			.getMatchedCount()).isEqualTo(1);
		assertThat(things
			.updateOne(Filters.and(Filters.eq("_id", "one"), Filters.eq("version", 1L)), Updates.set("version", 3L))
			.getMatchedCount()).as("the version is another one now").isZero();
		assertThat(things.find(Filters.in("_id", "two", "one", "none")).map((it) -> it.getString("_id")))
			.containsExactlyInAnyOrder("one", "two");
		assertThat(things.find(Filters.eq("_id", 3L)).first()).containsEntry("list", List.of(1, "x"));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> things.insertOne(new Document("_id", "two").append("name", "z")));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> things.insertOne(new Document("_id", "five").append("name", "d")));
		assertThat(things.deleteOne(Filters.eq("_id", "two")).getDeletedCount()).isEqualTo(1);
		assertThat(things.find(Filters.eq("_id", "two")).first()).isNull();
		things.insertOne(new Document("_id", "two").append("name", "b"));
	}

	private MongoClient client() {
		return MongoClients.create("mongodb://127.0.0.1:" + this.ports.mongo() + "/?serverSelectionTimeoutMS=2000");
	}

	private static MongoCollection<Document> things(MongoClient client) {
		return client.getDatabase("test").getCollection("things");
	}

}
