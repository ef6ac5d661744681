package org.faitiere.reporting.verification;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.ledger.LedgerEntry;
import org.faitiere.reporting.ledger.LedgerRepository;
import org.faitiere.reporting.ledger.Log;
import org.faitiere.reporting.ledger.LogRecord;
import org.faitiere.reporting.ledger.Position;

import org.springframework.stereotype.Component;

/**
 * Collects the versions of activities from the ledger, the log and the facts.
 */
@Component
class Histories {

	// Facts and ledger follow the log each at its own pace; what is missing in one of
	// them may be there in a moment.
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final LedgerRepository ledger;

	private final Log log;

	private final FactRepository facts;

	Histories(LedgerRepository ledger, Log log, FactRepository facts) {
		this.ledger = ledger;
		this.log = log;
		this.facts = facts;
	}

	/**
	 * All versions of each activity up to the counted one, and the one after it, which
	 * must not have been left out.
	 */
	List<History> of(Collection<CountedVersion> counted) {
		Map<String, LedgerEntry> entries = new HashMap<>();
		Map<String, Fact> facts = new HashMap<>();
		Set<CountedVersion> open = new HashSet<>(counted);
		long until = System.nanoTime() + PATIENCE.toNanos();
		do {
			entries.putAll(this.ledger.find(open.stream().flatMap(Histories::ids).toList()));
			facts.putAll(facts(open));
			open.removeIf((it) -> isThere(it, entries.keySet(), facts.keySet()));
		}
		while (!open.isEmpty() && System.nanoTime() < until && paused());
		Map<Position, LogRecord> records = this.log.read(entries.values().stream().map(LedgerEntry::position).toList());
		return counted.stream().map((it) -> history(it, entries, records, facts)).toList();
	}

	private static Stream<String> ids(CountedVersion counted) {
		return LongStream.rangeClosed(1, counted.sequence() + 1).mapToObj((it) -> id(counted.activityId(), it));
	}

	private static String id(String activity, long sequence) {
		return LedgerEntry.id(ActivityEvent.TOPIC, activity, sequence);
	}

	private Map<String, Fact> facts(Collection<CountedVersion> counted) {
		return this.facts
			.history(counted.stream()
				.collect(Collectors.toMap(CountedVersion::activityId, (it) -> it.sequence() + 1, Math::max)))
			.stream()
			.collect(Collectors.toMap((it) -> id(it.activity().id(), it.sequence()), (it) -> it, (one, other) -> one));
	}

	private static boolean isThere(CountedVersion counted, Set<String> entries, Set<String> facts) {
		String next = id(counted.activityId(), counted.sequence() + 1);
		return LongStream.rangeClosed(1, counted.sequence())
			.mapToObj((it) -> id(counted.activityId(), it))
			.allMatch((it) -> entries.contains(it) && facts.contains(it))
				&& (!entries.contains(next) || facts.contains(next));
	}

	private static History history(CountedVersion counted, Map<String, LedgerEntry> entries,
			Map<Position, LogRecord> records, Map<String, Fact> facts) {
		List<Version> versions = LongStream.rangeClosed(1, counted.sequence() + 1).mapToObj((sequence) -> {
			String id = id(counted.activityId(), sequence);
			LedgerEntry entry = entries.get(id);
			LogRecord record = (entry != null) ? records.get(entry.position()) : null;
			return new Version(counted.activityId(), sequence, entry, record, facts.get(id));
		}).toList();
		return new History(counted, versions.subList(0, versions.size() - 1), versions.getLast());
	}

	private static boolean paused() {
		try {
			Thread.sleep(PAUSE);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
