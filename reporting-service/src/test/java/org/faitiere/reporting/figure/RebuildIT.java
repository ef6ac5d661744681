package org.faitiere.reporting.figure;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.faitiere.reporting.EventLogWriter;
import org.faitiere.reporting.Replica;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.RandomActivities;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.support.test.TestKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Rebuilds on a real broker and a real MongoDB protocol, while others write and read.
 */
class RebuildIT {

	private static final Duration SOON = Duration.ofMinutes(4);

	private static final String BUSY = "0193a1f0-7c00-7000-8000-000000000002";

	private static final String BROKER = TestKafka.another();

	private static final String DATABASE = "test-" + UUID.randomUUID();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The last version of each activity that was sent. */
	private static final Map<String, Fact> SENT = new ConcurrentHashMap<>();

	private static Replica replica;

	private static EventLogWriter log;

	private static MongoDatabase database;

	@BeforeAll
	static void fill() {
		replica = Replica.start(BROKER, DATABASE);
		database = replica.part(MongoDatabase.class);
		log = replica.log();
		log.network(CNSC, "cnsc-togo", "CNSC-Togo", 1);
		log.network(BUSY, "busy", "Busy", 1);
		RandomActivities random = new RandomActivities(7);
		for (int step = 0; step < 300; step++) {
			send(random.next("activity-" + random.upTo(80)));
		}
		send(anActivity().id("corrupted").on("2022-05-01").type("SERVICE").in("TG-M", "Vo").with(155).build());
		awaitFigures();
	}

	@AfterAll
	static void stop() {
		replica.close();
	}

	@Test
	void findsWhatWasCorruptedAndNeverShowsAWrongFigure() {
		corrupt();
		AtomicBoolean over = new AtomicBoolean();
		AtomicLong written = new AtomicLong();
		List<String> wrong = new ArrayList<>();
		Thread writer = Thread.ofVirtual().start(() -> write(written, over));
		Thread reader = Thread.ofVirtual().start(() -> read(written, over, wrong));

		HttpResponse<String> started = replica.post("rebuilds");
		assertThat(started.statusCode()).isEqualTo(201);
		String id = JSON.readTree(started.body()).at("/id").asString();
		assertThat(started.headers().firstValue("Location")).contains("/api/v1/rebuilds/" + id);
		HttpResponse<String> second = replica.post("rebuilds");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(JSON.readTree(second.body()).at("/code").asString()).isEqualTo("rebuild.running");

		JsonNode rebuild = awaitEnd(id);
		over.set(true);
		join(writer, reader);

		assertThat(rebuild.at("/state").asString()).as(rebuild.toPrettyString()).isEqualTo("SWAPPED");
		assertThat(wrong).isEmpty();
		assertThat(written.get()).isGreaterThan(20);
		assertThat(rebuild.at("/done").asLong()).isGreaterThanOrEqualTo(300);
		assertThat(rebuild.at("/startedBy").asString()).isEqualTo("admin@faitiere.test");
		assertThat(rebuild.at("/differences").valueStream().map((it) -> it.at("/what").asString()))
			.containsExactlyInAnyOrder("fact corrupted:1", "cell TOTAL 2022-05 PUBLIC REPORTED",
					"cell PLACE 2022-05 PUBLIC REPORTED Vo");
		assertThat(rebuild.at("/differences").valueStream()).allSatisfy((it) -> {
			assertThat(it.at("/network").asString()).isEqualTo(CNSC);
			assertThat(it.at("/is").asString()).contains("155");
		});
		awaitFigures();
		JsonNode last = replica.get("status").at("/lastRebuild");
		assertThat(last.at("/id").asString()).isEqualTo(id);
		assertThat(last.at("/differencesTotal").asLong()).isEqualTo(3);
	}

	@Test
	void canBeStopped() {
		Generation before = replica.part(LiveGeneration.class).get();
		String id = start(replica);

		HttpResponse<String> stopped = replica.post("rebuilds/" + id + "/stop");

		assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(200);
		assertThat(JSON.readTree(stopped.body()).at("/state").asString()).isEqualTo("STOPPED");
		HttpResponse<String> again = replica.post("rebuilds/" + id + "/stop");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(JSON.readTree(again.body()).at("/code").asString()).isEqualTo("rebuild.ended");
		assertThat(replica.part(LiveGeneration.class).get()).isEqualTo(before);
		awaitNothingLeftBeside(before);
		awaitFigures();
	}

	@Test
	void goesOnWhenWhoLedItHasDied() {
		String id = start(replica);
		database.getCollection("generations")
			.updateOne(Filters.eq("_id", "stand"),
					Updates.combine(Updates.set("building.owner", "dead"),
							Updates.set("building.ownedUntil", Date.from(Instant.now().plusSeconds(3))),
							Updates.inc("version", 1L)));

		assertThat(awaitEnd(id).at("/state").asString()).isEqualTo("SWAPPED");
		awaitFigures();
	}

	@Test
	void goesOnAfterARestartAndIsFollowedByAllReplicas() {
		String id;
		try (Replica first = Replica.start(BROKER, DATABASE)) {
			id = start(first);
			replica.close();
			replica = Replica.start(BROKER, DATABASE);
			log = replica.log();
			database = replica.part(MongoDatabase.class);
			JsonNode rebuild = awaitEnd(id);
			int generation = rebuild.at("/generation").asInt();

			assertThat(rebuild.at("/state").asString()).as(rebuild.toPrettyString()).isEqualTo("SWAPPED");
			await().atMost(SOON).untilAsserted(() -> {
				assertThat(first.part(LiveGeneration.class).get().number()).isEqualTo(generation);
				assertThat(replica.part(LiveGeneration.class).get().number()).isEqualTo(generation);
			});
			awaitNothingLeftBeside(new Generation(generation));
			send(anActivity().id("after").type("STUDY").with(9).build());
			await().atMost(SOON)
				.untilAsserted(() -> assertThat(participants(first, "cnsc-togo&type=STUDY")).isEqualTo(9));
		}
		send(anActivity().id("after").type("STUDY").with(11).build());
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(participants(replica, "cnsc-togo&type=STUDY")).isEqualTo(11));
		awaitFigures();
	}

	private static void corrupt() {
		Generation live = replica.part(LiveGeneration.class).get();
		String sheet = CNSC + "|%s|2022-05|PUBLIC|REPORTED";
		Document cell = Objects.requireNonNull(database.getCollection(live.named(MongoCellRepository.SHEETS))
			.find(Filters.eq("_id", sheet.formatted("TOTAL")))
			.first());
		String wrong = cell.get("cells", Document.class).getString("all").replace("155", "156");
		database.getCollection(live.named(MongoCellRepository.SHEETS))
			.updateOne(Filters.eq("_id", sheet.formatted("TOTAL")), Updates.set("cells.all", wrong));
		database.getCollection(live.named(MongoCellRepository.SHEETS))
			.deleteOne(Filters.eq("_id", sheet.formatted("PLACE")));
		database.getCollection(live.named("facts"))
			.updateOne(Filters.eq("_id", "corrupted:1"), Updates.set("activity.participants.0.count", 150L));
	}

	private static void write(AtomicLong written, AtomicBoolean over) {
		while (!over.get()) {
			long count = written.get() + 1;
			send(anActivity().id("busy").of(BUSY).in("TG-K", "Kara").with(count).build());
			written.set(count);
			send(anActivity().id("more-" + count % 20).type("DEBATE").with(count % 50).build());
			LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
		}
	}

	/**
	 * The figure only grows, and never beyond what was written.
	 */
	private static void read(AtomicLong written, AtomicBoolean over, List<String> wrong) {
		long before = 0;
		while (!over.get()) {
			JsonNode answer = replica.get("key-figures?network=busy&groupBy=region");
			if (answer.at("/totals/suppressed").asBoolean(false) || answer.at("/totals/participants").isMissingNode()) {
				continue;
			}
			long now = answer.at("/totals/participants").asLong();
			long grouped = answer.at("/groups/0/participants").asLong();
			if (now < before || now > written.get() + 1 || grouped < before) {
				wrong.add(before + " -> " + now + " (" + grouped + ") of " + written.get());
			}
			before = now;
		}
	}

	private static void send(Activity activity) {
		Fact last = SENT.get(activity.id());
		long sequence = (last != null) ? last.sequence() + 1 : 1;
		Fact fact = new Fact(sequence, activity.id() + "-" + sequence, "org.faitiere.activity.corrected.v1",
				Instant.parse("2024-03-01T09:30:00Z").plusSeconds(sequence), "cnsc-togo", activity);
		log.record(fact);
		SENT.put(activity.id(), fact);
	}

	private static String start(Replica at) {
		HttpResponse<String> started = at.post("rebuilds");
		assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
		return JSON.readTree(started.body()).at("/id").asString();
	}

	private static JsonNode awaitEnd(String id) {
		return await().atMost(SOON).until(() -> replica.read("rebuilds/" + id), (it) -> it.at("/endedAt").isString());
	}

	/**
	 * All cells are the sums of what was sent, to the last digit.
	 */
	private static void awaitFigures() {
		Map<CellKey, Measures> recounted = new HashMap<>();
		SENT.values()
			.stream()
			.filter(Fact::isCounted)
			.forEach((fact) -> CellKey.of(fact.activity())
				.forEach((key, measures) -> recounted.merge(key, measures, Measures::plus)));
		await().atMost(SOON).untilAsserted(() -> assertThat(cells()).isEqualTo(recounted));
	}

	private static Map<CellKey, Measures> cells() {
		Map<CellKey, Measures> cells = new HashMap<>();
		Generation live = replica.part(LiveGeneration.class).get();
		database.getCollection(live.named(MongoCellRepository.SHEETS)).find().forEach((sheet) -> {
			sheet.get("cells", Document.class).forEach((field, text) -> {
				Measures measures = MeasuresText.parse((String) text);
				if (!measures.isZero()) {
					cells.put(CellSheet.parse(sheet.getString("_id")).cell(field), measures);
				}
			});
		});
		return cells;
	}

	private static void awaitNothingLeftBeside(Generation live) {
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(database.listCollectionNames().into(new ArrayList<>()))
				.filteredOn((it) -> it.equals("facts") || it.matches(".*-g[0-9]+"))
				.allMatch((it) -> it.equals(live.named(it.replaceFirst("-g[0-9]+$", "")))));
	}

	private static long participants(Replica at, String query) {
		return at.get("key-figures?network=" + query).at("/totals/participants").asLong(-1);
	}

	private static void join(Thread... threads) {
		try {
			for (Thread it : threads) {
				it.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
