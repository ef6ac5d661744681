package org.faitiere.local.backup;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.faitiere.local.backup.Aggregates.Stand;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the archived log beside the archived databases: is each event what it was,
 * does it follow the one before, and do both sides know the same?
 * <p>
 * The log is archived after the databases, so it may hold later events. They are set
 * aside: an aggregate that is behind its own events would give their numbers away a
 * second time.
 */
final class LogCheck {

	private static final String DEAD_LETTERS = ".dead-letters";

	private final Manifest manifest;

	private final Aggregates aggregates;

	private final BackupListener listener;

	private final Map<String, Map<String, Link>> chains = new HashMap<>();

	private long taken;

	private long setAside;

	private long faults;

	LogCheck(Manifest manifest, Aggregates aggregates, BackupListener listener) {
		this.manifest = manifest;
		this.aggregates = aggregates;
		this.listener = listener;
	}

	static LogCheck of(BackupFolder folder, Manifest manifest, BackupListener listener) {
		return new LogCheck(manifest, Aggregates.of(folder.databases(manifest.databases()), manifest.topics().keySet()),
				listener);
	}

	/**
	 * Checks the next record.
	 */
	void take(String topic, int partition, ArchivedRecord record) {
		if (isLater(topic, partition, record)) {
			this.setAside++;
			return;
		}
		this.taken++;
		if (!topic.endsWith(DEAD_LETTERS)) {
			ArchivedEvent.of(record).ifPresent((it) -> checkChain(topic, it));
		}
	}

	/**
	 * Whether a record, or what a dead letter is about, is later than the databases. What
	 * was there before they were read is not, whatever they say of it.
	 */
	boolean isLater(String topic, int partition, ArchivedRecord record) {
		String about = topic.endsWith(DEAD_LETTERS) ? topic.substring(0, topic.length() - DEAD_LETTERS.length())
				: topic;
		return !this.manifest.isBefore(topic, partition, record.offset()) && this.aggregates.know(about)
				&& ArchivedEvent.of(record).filter((it) -> isUnknown(about, it)).isPresent();
	}

	private boolean isUnknown(String topic, ArchivedEvent event) {
		return event.sequence() > this.aggregates.find(topic, event.subject()).map(Stand::version).orElse(0L);
	}

	private void checkChain(String topic, ArchivedEvent event) {
		Map<String, Link> links = this.chains.computeIfAbsent(topic, (it) -> new HashMap<>());
		Link before = links.getOrDefault(event.subject(), new Link(0, null));
		Link link = new Link(event.sequence(), (event.carriedHash() != null) ? event.computedHash() : null);
		if (!Objects.equals(event.carriedHash(), link.hash())) {
			fault("backup.fault.hash", topic, event);
		}
		if (isUnknown(topic, event)) {
			fault("backup.fault.unknown", topic, event);
		}
		if (event.sequence() > before.sequence()) {
			checkNext(topic, event, before, link);
			links.put(event.subject(), link);
		}
		else if (event.sequence() == before.sequence() && !before.equals(link)) {
			fault("backup.fault.forked", topic, event);
		}
	}

	private void checkNext(String topic, ArchivedEvent event, Link before, Link link) {
		if (event.sequence() > before.sequence() + 1 || !Objects.equals(event.previousHash(), before.hash())) {
			fault("backup.fault.chain", topic, event);
		}
		boolean otherHead = this.aggregates.find(topic, event.subject())
			.filter((it) -> it.version() == event.sequence() && !Objects.equals(it.head(), link.hash()))
			.isPresent();
		if (otherHead) {
			fault("backup.fault.head", topic, event);
		}
	}

	/**
	 * Says which events the databases know of and the log does not, and answers how many
	 * aggregates lack some.
	 */
	long missing(Iterable<String> topics) {
		long[] lacking = new long[1];
		topics.forEach((topic) -> {
			Map<String, Link> links = this.chains.getOrDefault(topic, Map.of());
			this.aggregates.forEach(topic, (id, stand) -> {
				long last = links.getOrDefault(id, new Link(0, null)).sequence();
				if (last < stand.published()) {
					lacking[0]++;
					this.listener.fault("backup.fault.missing", topic, id, Long.toString(last + 1),
							Long.toString(stand.published()));
				}
			});
		});
		return lacking[0];
	}

	private void fault(String key, String topic, ArchivedEvent event) {
		this.faults++;
		this.listener.fault(key, topic, event.subject(), Long.toString(event.sequence()));
	}

	long taken() {
		return this.taken;
	}

	long setAside() {
		return this.setAside;
	}

	long faults() {
		return this.faults;
	}

	/**
	 * The end of a chain so far.
	 *
	 * @param sequence number of the last event
	 * @param hash its hash; {@code null} before there were chains
	 */
	private record Link(long sequence, @Nullable String hash) {
	}

}
