package org.faitiere.reporting.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.cloudevents.CloudEvent;
import org.bson.conversions.Bson;
import org.faitiere.reporting.EventChain;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.Facts;
import org.faitiere.reporting.ledger.LedgerEntry;
import org.faitiere.reporting.ledger.LedgerRepository;
import org.faitiere.reporting.ledger.Ledgers;
import org.faitiere.reporting.ledger.MemoryLog;
import org.faitiere.reporting.ledger.Position;
import org.faitiere.reporting.seal.Seals;
import org.faitiere.reporting.verification.Verification.Fault;
import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.reporting.verification.Verification.Verdict;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Whatever is changed by hand is found, and what is normal is not taken for it.
 */
class VerificationServiceTests {

	private static final String TOPIC = "project.activities";

	private final MongoDatabase database = TestMongo.database();

	private final MemoryLog log = new MemoryLog();

	private final LedgerRepository ledger = Ledgers.in(this.database);

	private final Seals seals = new Seals(this.database, this.log, Clock.systemUTC());

	private final EventChain chain = new EventChain();

	private final JsonMapper json = JsonMapper.builder().build();

	private final List<Fact> versions = new ArrayList<>();

	private FactRepository facts = Facts.empty();

	private Position second;

	@BeforeEach
	void recordTheLifeOfATraining() {
		record(training(10).version(1));
		this.second = record(training(20).version(2, "2024-03-02T09:30:00.250Z", "corrected"));
		this.seals.seal();
		record(training(30).version(3, "2024-03-03T09:30:00Z", "corrected"));
	}

	@Test
	void findsNothingWhereNothingWasChanged() {
		Verification found = verify();

		assertThat(found.faults()).isEmpty();
		assertThat(found.verdict()).isEqualTo(Verdict.INTACT);
		assertThat(found.complete()).isTrue();
		assertThat(found.activities()).isEqualTo(1);
		assertThat(found.events()).isEqualTo(3);
		assertThat(found.sealed()).isEqualTo(2);
		assertThat(found.notYetSealed()).isEqualTo(1);
		assertThat(found.unchained()).isZero();
		assertThat(found.seals()).extracting(Verification.SealReference::number).containsExactly(1L);
	}

	@Test
	void takesRepetitionsForNormal() {
		this.log.append(TOPIC, this.log.at(this.second).event());
		enterAll();

		assertThat(verify().verdict()).isEqualTo(Verdict.INTACT);
	}

	@Test
	void tellsApartWhatIsOlderThanTheChain() {
		Fact old = anActivity().id("old").with(5).version(1);
		this.log.append(TOPIC, this.chain.unchained(old));
		this.facts.save(List.of(old));
		enterAll();

		Verification found = verify(new CountedVersion("old", 1));

		assertThat(found.verdict()).isEqualTo(Verdict.INTACT);
		assertThat(found.unchained()).isEqualTo(1);
	}

	@Test
	void findsAFactThatWasChanged() {
		this.facts = Facts.empty();
		this.facts.save(List.of(this.versions.get(0), this.versions.get(1),
				training(300).version(3, "2024-03-03T09:30:00Z", "corrected")));

		assertThat(verify().faults())
			.containsExactly(new Fault("training", "training-3", 3, FaultKind.FACT_DIFFERS, "participants"));
	}

	@Test
	void asksForARebuildWhereAnEarlierVersionKeptLess() {
		Fact kept = this.versions.get(2);
		Activity less = training(300).version(3, "2024-03-03T09:30:00Z", "corrected").activity();
		this.facts = Facts.empty();
		this.facts.save(List.of(this.versions.get(0), this.versions.get(1),
				new Fact(3, kept.eventId(), kept.eventType(), kept.recordedAt(), kept.actor(), less, "earlier")));

		Verification found = verify();

		assertThat(found.verdict()).isEqualTo(Verdict.REBUILD_NEEDED);
		assertThat(found.faults())
			.containsExactly(new Fault("training", "training-3", 3, FaultKind.REBUILD_NEEDED, "participants"));
	}

	@Test
	void takesAFactOfAnEarlierVersionThatSaysTheSame() {
		Fact kept = this.versions.get(2);
		this.facts = Facts.empty();
		this.facts.save(List.of(this.versions.get(0), this.versions.get(1),
				new Fact(3, kept.eventId(), kept.eventType(), kept.recordedAt(), kept.actor(), kept.activity(), null)));

		assertThat(verify().verdict()).isEqualTo(Verdict.INTACT);
	}

	@Test
	void findsAFactThatWasRemoved() {
		this.facts = Facts.empty();
		this.facts.save(this.versions.subList(0, 2));

		Verification found = verify(new CountedVersion("training", 2));

		assertThat(found.faults())
			.containsExactly(new Fault("training", "training-3", 3, FaultKind.FACT_DIFFERS, "absent"));
	}

	@Test
	void findsALedgerEntryThatWasChanged() {
		change("ledger", id(2), Updates.set("hash", "0".repeat(64)));

		assertThat(kinds()).containsExactly(FaultKind.LEDGER_DIFFERS);
	}

	@Test
	void findsALedgerEntryThatWasRemoved() {
		this.database.getCollection("ledger").deleteOne(Filters.eq("_id", id(2)));

		assertThat(kinds()).containsExactly(FaultKind.MISSING);
	}

	@ParameterizedTest
	@CsvSource({ "root, 00ff", "previousRoot, 00ff", "day, 2020-01-01", "events, 7" })
	void findsASealThatWasChanged(String field, String value) {
		Object changed = field.equals("events") ? Long.valueOf(value) : value;
		change("seals", 1L, Updates.set(field, changed));

		assertThat(kinds()).containsOnly(FaultKind.ROOT_MISMATCH).hasSize(2);
	}

	@Test
	void findsASealThatWasMadeAnewForAForgedLog() {
		this.seals.seal();
		forge(this.second, 200);
		MemoryLog forged = new MemoryLog();
		this.log.all().subList(0, 2).forEach((it) -> forged.append(TOPIC, it.event()));
		MongoDatabase workshop = TestMongo.database();
		new Seals(workshop, forged, Clock.systemUTC()).seal();
		this.database.getCollection("seals")
			.replaceOne(Filters.eq("_id", 1L), workshop.getCollection("seals").find().first());
		this.database.getCollection("seal-tiles").insertOne(workshop.getCollection("seal-tiles").find().first());

		assertThat(verify().faults()).filteredOn((it) -> it.fault() == FaultKind.ROOT_MISMATCH)
			.extracting(Fault::sequence)
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void findsASealThatIsGone() {
		this.seals.seal();
		this.database.getCollection("seals").deleteOne(Filters.eq("_id", 1L));

		assertThat(kinds()).containsOnly(FaultKind.ROOT_MISMATCH);
	}

	@Test
	void findsLeavesThatWereChanged() {
		change("seal-tiles", Filters.empty(), Updates.set("entries", new byte[3 * 32]));

		assertThat(kinds()).containsOnly(FaultKind.ROOT_MISMATCH).hasSize(2);
	}

	@Test
	void findsHashesThatAreNoneAnyMore() {
		change("seals", 1L, Updates.set("path", List.of("no hash")));

		assertThat(kinds()).containsOnly(FaultKind.ROOT_MISMATCH).hasSize(2);
	}

	@Test
	void findsAnEventThatWasChangedInTheLog() {
		this.log.put(this.second, EventChain.altered(this.log.at(this.second).event(),
				(it) -> it.withData("application/json", data(200))));

		assertThat(verify().faults()).filteredOn((it) -> it.sequence() == 2)
			.extracting(Fault::fault)
			.containsExactlyInAnyOrder(FaultKind.HASH_MISMATCH, FaultKind.LEDGER_DIFFERS, FaultKind.ROOT_MISMATCH,
					FaultKind.FACT_DIFFERS);
	}

	@Test
	void findsAnEventThatWasForgedEverywhereButInTheSeal() {
		forge(this.second, 200);
		CloudEvent third = EventChain.forged(this.log.all().getLast().event(),
				(it) -> it.withExtension("previoushash", this.log.at(this.second).hash()));
		this.log.put(this.log.all().getLast().position(), third);
		this.database.getCollection("ledger").drop();
		enterAll();
		this.facts = Facts.empty();
		this.facts.save(List.of(this.versions.get(0), training(200).version(2, "2024-03-02T09:30:00.250Z", "corrected"),
				this.versions.get(2)));

		assertThat(verify().faults()).extracting(Fault::sequence, Fault::fault)
			.containsExactly(tuple(2L, FaultKind.ROOT_MISMATCH));
	}

	@Test
	void findsAChainThatWasBroken() {
		forge(this.second, 200);

		assertThat(verify().faults()).filteredOn((it) -> it.sequence() == 3)
			.extracting(Fault::fault)
			.containsExactly(FaultKind.CHAIN_BROKEN);
	}

	@Test
	void findsAnEventThatIsGone() {
		this.log.remove(this.second);

		assertThat(verify().faults()).filteredOn((it) -> it.sequence() == 2)
			.extracting(Fault::fault)
			.containsExactly(FaultKind.MISSING);
	}

	@Test
	void findsASecondEventWithTheSameNumber() {
		this.log.append(TOPIC, EventChain.forged(this.log.at(this.second).event(),
				(it) -> it.withData("application/json", data(200))));
		enterAll();

		assertThat(kinds()).containsExactly(FaultKind.FORKED);
	}

	@Test
	void findsAChainThatWasTakenOff() {
		this.log.put(this.second, EventChain.altered(this.log.at(this.second).event(),
				(it) -> it.withoutExtension("hash").withoutExtension("previoushash")));

		assertThat(kinds()).contains(FaultKind.CHAIN_BROKEN, FaultKind.LEDGER_DIFFERS);
	}

	@Test
	void handsOutTheEventsByteForByte() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		new EvidenceService(histories(), this.seals.books(), this.json)
			.write(new CountedVersions(List.of(new CountedVersion("training", 3)), true), out);

		List<JsonNode> lines = out.toString(StandardCharsets.UTF_8).lines().map(this.json::readTree).toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.getLast().get("end").asLong()).isEqualTo(3);
		CloudEvent event = this.log.at(this.second).event();
		JsonNode line = lines.get(1);
		assertThat(Base64.getDecoder().decode(line.at("/event/data_base64").asString()))
			.isEqualTo(event.getData().toBytes());
		assertThat(line.at("/event/time").asString()).isEqualTo("2024-03-02T09:30:00.250Z");
		assertThat(line.at("/event/hash").asString()).isEqualTo(event.getExtension("hash"));
		assertThat(line.at("/event/source").asString()).isEqualTo("/project-service");
		assertThat(line.at("/seal").asLong()).isEqualTo(1);
		assertThat(line.at("/path").size()).isPositive();
		assertThat(lines.get(2).has("seal")).isFalse();
	}

	private Position record(Fact fact) {
		Position at = this.log.append(TOPIC, this.chain.next(fact));
		this.versions.add(fact);
		this.facts.save(List.of(fact));
		enterAll();
		return at;
	}

	private void enterAll() {
		this.ledger.enter(this.log.all().stream().map(LedgerEntry::of).toList());
	}

	private void forge(Position at, int people) {
		this.log.put(at,
				EventChain.forged(this.log.at(at).event(), (it) -> it.withData("application/json", data(people))));
	}

	private byte[] data(int people) {
		CloudEvent event = new EventChain().unchained(training(people).version(1));
		return event.getData().toBytes();
	}

	private static AnActivity training(int people) {
		return anActivity().id("training").with(people);
	}

	private void change(String collection, Object id, Bson change) {
		change(collection, Filters.eq("_id", id), change);
	}

	private void change(String collection, Bson filter, Bson change) {
		assertThat(this.database.getCollection(collection).updateOne(filter, change).getModifiedCount()).isEqualTo(1);
	}

	private static String id(long sequence) {
		return LedgerEntry.id(TOPIC, "training", sequence);
	}

	private List<FaultKind> kinds() {
		return verify().faults().stream().map(Fault::fault).toList();
	}

	private Verification verify() {
		return verify(new CountedVersion("training", 3));
	}

	private Verification verify(CountedVersion counted) {
		return new VerificationService(histories(), this.seals.books(), this.json, Clock.systemUTC())
			.verify("cnsc-togo", new CountedVersions(List.of(counted), true));
	}

	private Histories histories() {
		return new Histories(this.ledger, this.log, this.facts);
	}

}
