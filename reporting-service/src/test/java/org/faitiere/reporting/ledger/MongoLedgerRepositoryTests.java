package org.faitiere.reporting.ledger;

import java.util.List;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.EventChain;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * What the ledger makes of the log.
 */
class MongoLedgerRepositoryTests {

	private static final String TOPIC = "project.activities";

	private final LedgerRepository ledger = Ledgers.in(TestMongo.database());

	private final MemoryLog log = new MemoryLog();

	private final CloudEvent first = new EventChain().next(anActivity().id("a").version(1));

	@Test
	void entersWhereAnEventIsAndWhatItsHashWas() {
		this.log.append(TOPIC, this.first);

		enterAll();

		LedgerEntry entry = find("a", 1);
		assertThat(entry).isEqualTo(LedgerEntry.of(this.log.all().getFirst()));
		assertThat(entry.hash()).isEqualTo(EventHash.of(this.first)).isEqualTo(entry.carriedHash());
		assertThat(entry.position()).isEqualTo(new Position(TOPIC, 0, 0));
		assertThat(entry.time()).isEqualTo("2024-03-01T09:30:00Z");
		assertThat(entry.copies()).isEmpty();
	}

	@Test
	void changesNothingWhenItReadsTheLogAgain() {
		this.log.append(TOPIC, this.first, this.first);
		enterAll();
		LedgerEntry before = find("a", 1);

		enterAll();

		assertThat(find("a", 1)).isEqualTo(before);
		assertThat(before.copies()).hasSize(1);
	}

	@Test
	void takesTheSameEventTwiceForARepetition() {
		this.log.append(TOPIC, this.first, this.first);

		enterAll();

		assertThat(find("a", 1).isForked()).isFalse();
	}

	@Test
	void takesTwoEventsWithOneNumberForAFork() {
		this.log.append(TOPIC, this.first, EventChain.forged(this.first, (it) -> it.withId("other")));

		enterAll();

		assertThat(find("a", 1).isForked()).isTrue();
		assertThat(find("a", 1).hash()).isEqualTo(EventHash.of(this.first));
	}

	@Test
	void entersWhatCannotBeReadUnderItsPlace() {
		Position garbage = this.log.appendGarbage(TOPIC);
		CloudEvent nameless = EventChain.altered(this.first, (it) -> it.withoutExtension("sequence"));
		Position place = this.log.append(TOPIC, nameless);

		enterAll();

		assertThat(this.ledger.find(List.of(garbage.toString(), place.toString()))).hasSize(2);
	}

	private void enterAll() {
		this.ledger.enter(this.log.all().stream().map(LedgerEntry::of).toList());
	}

	private LedgerEntry find(String activity, long sequence) {
		String id = LedgerEntry.id(TOPIC, activity, sequence);
		return this.ledger.find(List.of(id)).get(id);
	}

}
