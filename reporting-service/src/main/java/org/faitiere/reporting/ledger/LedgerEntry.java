package org.faitiere.reporting.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.cloudevents.CloudEvent;
import org.faitiere.support.event.EventHash;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one version of one aggregate: the event as it was when it was
 * first read from the log, and where else in the log events with its number are.
 *
 * @param topic the topic
 * @param subject id of the aggregate, {@code null} for what is no event
 * @param sequence number of the version, 0 for what is no event
 * @param network id of the network
 * @param type type of the event
 * @param time when it was recorded, to the millisecond
 * @param hash the hash that was computed
 * @param carriedHash the hash that the event carries
 * @param previousHash the hash of the event before, as the event carries it
 * @param partition its partition
 * @param offset its place in the partition
 * @param copies others with the same number: the relay may append an event twice
 */
public record LedgerEntry(String topic, @Nullable String subject, long sequence, @Nullable String network,
		@Nullable String type, @Nullable Instant time, String hash, @Nullable String carriedHash,
		@Nullable String previousHash, int partition, long offset, @Nullable List<Copy> copies) {

	public LedgerEntry {
		copies = (copies != null) ? List.copyOf(copies) : List.of();
	}

	/**
	 * The entry of what is at a place of the log.
	 */
	public static LedgerEntry of(LogRecord record) {
		Position at = record.position();
		return record.readable()
			.filter((it) -> it.getSubject() != null && sequence(it) > 0)
			.map((it) -> of(it, at, record.hash()))
			.orElseGet(() -> new LedgerEntry(at.topic(), null, 0, null, null, null, record.hash(), null, null,
					at.partition(), at.offset(), null));
	}

	private static LedgerEntry of(CloudEvent event, Position at, String hash) {
		Instant time = (event.getTime() != null) ? event.getTime().toInstant().truncatedTo(ChronoUnit.MILLIS) : null;
		Object network = event.getExtension("network");
		return new LedgerEntry(at.topic(), event.getSubject(), sequence(event),
				(network != null) ? network.toString() : null, event.getType(), time, hash, EventHash.carried(event),
				EventHash.previous(event), at.partition(), at.offset(), null);
	}

	private static long sequence(CloudEvent event) {
		try {
			return Long.parseLong(String.valueOf(event.getExtension("sequence")));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	/**
	 * The key of an event; what is none is known by its place.
	 */
	public String id() {
		return (this.subject != null) ? id(this.topic, this.subject, this.sequence) : position().toString();
	}

	public static String id(String topic, String subject, long sequence) {
		return topic + "/" + subject + "/" + sequence;
	}

	public Position position() {
		return new Position(this.topic, this.partition, this.offset);
	}

	/**
	 * Whether the log holds two different events with this number.
	 */
	public boolean isForked() {
		return this.copies.stream().anyMatch((it) -> !it.hash().equals(this.hash));
	}

	/**
	 * Whether it says the same, copies aside.
	 */
	public boolean agreesWith(LedgerEntry other) {
		return withoutCopies().equals(other.withoutCopies());
	}

	private LedgerEntry withoutCopies() {
		return new LedgerEntry(this.topic, this.subject, this.sequence, this.network, this.type, this.time, this.hash,
				this.carriedHash, this.previousHash, this.partition, this.offset, null);
	}

	/**
	 * Another event with the same number.
	 *
	 * @param partition its partition
	 * @param offset its place in the partition
	 * @param hash the hash that was computed
	 */
	public record Copy(int partition, long offset, String hash) {
	}

}
