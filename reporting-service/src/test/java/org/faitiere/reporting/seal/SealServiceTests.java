package org.faitiere.reporting.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import org.faitiere.reporting.EventChain;
import org.faitiere.reporting.ledger.LogRecord;
import org.faitiere.reporting.ledger.MemoryLog;
import org.faitiere.reporting.ledger.Position;
import org.faitiere.reporting.ledger.Range;
import org.faitiere.support.event.HashedLines;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * What a seal covers, and what can be proved by it.
 */
class SealServiceTests {

	private static final String ACTIVITIES = "project.activities";

	private static final Instant NOW = Instant.parse("2024-02-29T23:59:59.999Z");

	private final MongoDatabase database = TestMongo.database();

	private final MemoryLog log = new MemoryLog();

	private final Seals seals = replica();

	private final EventChain chain = new EventChain();

	@Test
	void coversAllThatIsInTheLogInItsOrder() {
		this.log.append(ACTIVITIES, event(1), event(2));
		this.log.append("organisation.networks", event(3));
		this.log.appendGarbage(ACTIVITIES);

		Seal seal = this.seals.seal().orElseThrow();

		assertThat(seal.number()).isEqualTo(1);
		assertThat(seal.day()).isEqualTo("2024-02-29");
		assertThat(seal.events()).isEqualTo(4);
		assertThat(seal.previousRoot()).isNull();
		assertThat(seal.positions()).containsExactly(new Range("organisation.networks", 0, 0, 1),
				new Range(ACTIVITIES, 0, 0, 3));
		List<String> leaves = new ArrayList<>(this.log.all().stream().map(LogRecord::hash).toList());
		leaves.add(HashedLines.sha256(seal.heading().toString().getBytes()));
		assertThat(seal.root()).isEqualTo(MerkleTree.root(leaves.stream().map(MerkleTree::leaf).toList()));
	}

	@Test
	void saysInLinesWhatItsHeadingIs() {
		this.log.append(ACTIVITIES, event(1));
		Seal first = this.seals.seal().orElseThrow();

		Seal second = this.seals.seal().orElseThrow();

		assertThat(second.heading()).hasToString("""
				number:2
				day:2024-02-29
				sealedat:2024-02-29T23:59:59.999Z
				position:project.activities/0/1-1
				events:0
				previousroot:%s
				""".formatted(first.root()));
		assertThat(second.holdsTogether()).isTrue();
	}

	@Test
	void goesOnWhereTheLastOneEnded() {
		this.log.append(ACTIVITIES, event(1), event(2));
		Seal first = this.seals.seal().orElseThrow();
		this.log.append(ACTIVITIES, event(3));

		Seal second = this.seals.seal().orElseThrow();

		assertThat(second.positions()).containsExactly(new Range(ACTIVITIES, 0, 2, 3));
		assertThat(second.events()).isEqualTo(1);
		assertThat(second.previousRoot()).isEqualTo(first.root());
		assertThat(this.seals.repository().newest()).contains(second);
		assertThat(this.seals.repository().find(1).orElseThrow().seal()).isEqualTo(first);
	}

	@Test
	void provesEachOfManyEvents() {
		for (int i = 0; i < 2 * Tile.SIZE + 10; i++) {
			this.log.append((i % 3 == 0) ? "organisation.networks" : ACTIVITIES, event(i));
		}
		this.seals.seal();
		this.log.append(ACTIVITIES, event(1));
		this.seals.seal();
		Position open = this.log.append(ACTIVITIES, event(2));

		SealBook book = this.seals.books().open();

		assertThat(book.proof(open)).isEmpty();
		assertThat(this.log.all()).filteredOn((it) -> !it.position().equals(open)).allSatisfy((it) -> {
			SealProof proof = book.proof(it.position()).orElseThrow();
			assertThat(proof.provesEntry(it.hash())).isTrue();
			assertThat(proof.provesEntry(HashedLines.sha256(new byte[0]))).isFalse();
		});
	}

	@Test
	void makesOneSealWhenReplicasTryAtOnce() throws Exception {
		this.log.append(ACTIVITIES, event(1));
		List<Callable<Optional<Seal>>> replicas = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			Seals replica = replica();
			replicas.add(replica::seal);
		}

		List<Seal> made = new ArrayList<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Optional<Seal>> it : executor.invokeAll(replicas)) {
				it.get().ifPresent(made::add);
			}
		}

		assertThat(made).isNotEmpty().extracting(Seal::number).doesNotHaveDuplicates();
		assertThat(made).filteredOn((it) -> it.events() > 0).hasSize(1);
		assertThat(this.database.getCollection("seals").countDocuments()).isEqualTo(made.size());
		assertThat(this.database.getCollection("seal-tiles").countDocuments()).isEqualTo(made.size());
	}

	@Test
	void isMadeOnceADay() {
		SealSchedule morning = schedule("2024-03-01T00:09:59Z");
		SealSchedule due = schedule("2024-03-01T00:10:00Z");
		SealSchedule evening = schedule("2024-03-01T23:00:00Z");

		morning.sealWhenDue();
		assertThat(this.seals.repository().count()).as("an empty log").isZero();

		this.log.append(ACTIVITIES, event(1));
		morning.sealWhenDue();
		morning.sealWhenDue();
		assertThat(this.seals.repository().count()).isEqualTo(1);

		due.sealWhenDue();
		due.sealWhenDue();
		evening.sealWhenDue();
		assertThat(this.seals.repository().count()).isEqualTo(2);
	}

	private SealSchedule schedule(String now) {
		Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
		return new SealSchedule(new Seals(this.database, this.log, clock).service(), this.seals.repository(),
				new SealProperties(LocalTime.of(0, 10)), clock);
	}

	private Seals replica() {
		return new Seals(this.database, this.log, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private CloudEvent event(long number) {
		return this.chain.next(anActivity().id("activity-" + number).version(1));
	}

}
