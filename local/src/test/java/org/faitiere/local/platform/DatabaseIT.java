package org.faitiere.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.faitiere.local.faults.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the services rely on when the database's process is killed, restarted, or asked by
 * many at once.
 */
class DatabaseIT {

	private static final int WRITERS = 4;

	@TempDir
	private Path folder;

	private final Ports ports = Ports.free();

	private Infrastructure database;

	@BeforeEach
	void start() {
		this.database = Infrastructure.database(this.folder, this.ports).start();
	}

	@AfterEach
	void stop() {
		this.database.close();
	}

	@RepeatedTest(3)
	void keepsEveryAcknowledgedWriteWhenKilled() {
		Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		IntStream.range(0, WRITERS).forEach((writer) -> writers.submit(() -> write(writer, acknowledged)));
		Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() > 1500);

		this.database.kill();
		writers.shutdownNow();
		this.database.start();

		demandAll(acknowledged);
	}

	@Test
	void endsRatherThanAcknowledgeWhatTheDiskRefuses() {
		Assumptions.assumeTrue(Disk.canRefuse(), "needs prlimit (package util-linux)");
		Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		IntStream.range(0, WRITERS).forEach((writer) -> writers.submit(() -> write(writer, acknowledged)));
		Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() > 200);

		Disk.refuseBeyond(0, this.database.pid());

		Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> !this.database.isAlive());
		writers.shutdownNow();
		this.database.start();
		demandAll(acknowledged);
	}

	@RepeatedTest(3)
	void showsNobodyWhatACrashTakesBack() throws Exception {
		AtomicInteger seen = new AtomicInteger();
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			things.insertOne(new Document("_id", "counter").append("value", 0));
			ExecutorService others = Executors.newFixedThreadPool(3);
			others.submit(() -> IntStream.range(1, 100_000)
				.forEach((value) -> things.updateOne(Filters.eq("_id", "counter"), Updates.set("value", value))));
			IntStream.range(0, 2)
				.forEach((reader) -> others.submit(() -> IntStream.range(0, 1_000_000)
					.forEach((round) -> seen.accumulateAndGet(value(things), Math::max))));
			Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> seen.get() > 500);

			this.database.kill();
			others.shutdownNow();
			assertThat(others.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		}
		this.database.start();

		try (MongoClient client = client()) {
			assertThat(value(things(client))).isGreaterThanOrEqualTo(seen.get());
		}
	}

	private static int value(MongoCollection<Document> things) {
		return things.find(Filters.eq("_id", "counter")).first().getInteger("value");
	}

	private void demandAll(Queue<String> acknowledged) {
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			assertThat(things.countDocuments()).isGreaterThanOrEqualTo(acknowledged.size());
			assertThat(acknowledged)
				.allSatisfy((name) -> assertThat(things.find(Filters.eq("name", name)).first()).as(name).isNotNull());
			assertThatThrownBy(() -> things.insertOne(new Document("name", acknowledged.peek())))
				.as("the unique index still knows the names")
				.isInstanceOf(MongoException.class);
		}
	}

	private void write(int writer, Queue<String> acknowledged) {
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
			for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
				String name = writer + "-" + number;
				things.insertOne(new Document("name", name).append("text", "x".repeat(300)));
				acknowledged.add(name);
			}
		}
		catch (MongoException ex) {
			// The killed server acknowledges nothing any more.
		}
	}

	@Test
	void answersTheHealthQuestionOfTheServices() {
		try (MongoClient client = client()) {
			Document answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

			assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
		}
	}

	@Test
	void neverHandsOutANumberTwice() throws InterruptedException {
		Queue<Integer> numbers = new ConcurrentLinkedQueue<>();
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			things.insertOne(new Document("_id", "counter").append("value", 0));

			ExecutorService takers = Executors.newFixedThreadPool(8);
			IntStream.range(0, 1600).forEach((task) -> takers.submit(() -> numbers.add(next(things))));
			takers.shutdown();
			assertThat(takers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		}

		assertThat(Set.copyOf(numbers)).hasSize(1600);
	}

	private static int next(MongoCollection<Document> things) {
		return things
			.findOneAndUpdate(Filters.eq("_id", "counter"), Updates.inc("value", 1),
					new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
			.getInteger("value");
	}

	@Test
	void neverShowsHalfOfAChange() throws Exception {
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			things.insertOne(new Document("_id", "pair").append("left", 0).append("right", 0));
			ExecutorService writer = Executors.newSingleThreadExecutor();
			Future<?> writing = writer.submit(() -> IntStream.range(1, 2000)
				.forEach((round) -> things.updateOne(Filters.eq("_id", "pair"),
						Updates.combine(Updates.set("left", round), Updates.set("right", round)))));

			List<Document> seen = new ArrayList<>();
			while (!writing.isDone()) {
				seen.add(things.find(Filters.eq("_id", "pair")).first());
			}
			writing.get();
			writer.shutdown();

			assertThat(seen).isNotEmpty()
				.allSatisfy((pair) -> assertThat(pair.get("left")).isEqualTo(pair.get("right")));
		}
	}

	@Test
	void keepsItsFileSmallUnderManyChanges() {
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			things.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));

			IntStream.range(0, 3000)
				.forEach((round) -> things.updateOne(Filters.eq("_id", 1),
						Updates.set("text", "x".repeat(500) + round)));

			assertThat(this.folder.resolve("database/faitiere.mv").toFile().length()).isLessThan(20_000_000);
		}
	}

	@Test
	void answersWithMoreThanItsMemoryHolds() throws Exception {
		int count = 3000;
		try (MongoClient client = client()) {
			MongoCollection<Document> things = things(client);
			IntStream.range(0, count)
				.forEach((number) -> things.insertOne(thing(number).append("text", "x".repeat(50_000))));
			ExecutorService writer = Executors.newSingleThreadExecutor();
			Future<?> writing = writer.submit(() -> IntStream.range(0, 200)
				.forEach((round) -> things.updateOne(Filters.eq("_id", "id-" + round), Updates.set("round", round))));

			assertThat(numbers(things.find(Filters.gte("number", 10)))).hasSize(count - 10).doesNotHaveDuplicates();
			assertThat(numbers(things.find().sort(Sorts.descending("number")))).containsExactlyElementsOf(
					IntStream.iterate(count - 1, (it) -> it >= 0, (it) -> it - 1).boxed().toList());
			assertThat(numbers(things.find().sort(Sorts.descending("number")).skip(0).limit(3)))
				.containsExactly(count - 1, count - 2, count - 3);
			assertThat(numbers(things.find().projection(Projections.include("number")).limit(450))).hasSize(450);
			writing.get();
			writer.shutdown();
		}
	}

	private static Document thing(int number) {
		return new Document("_id", "id-" + number).append("number", number);
	}

	private static List<Integer> numbers(FindIterable<Document> found) {
		return found.map((it) -> it.getInteger("number")).into(new ArrayList<>());
	}

	private MongoClient client() {
		return MongoClients.create("mongodb://127.0.0.1:" + this.ports.mongo() + "/?serverSelectionTimeoutMS=2000");
	}

	private static MongoCollection<Document> things(MongoClient client) {
		return client.getDatabase("test").getCollection("things");
	}

}
