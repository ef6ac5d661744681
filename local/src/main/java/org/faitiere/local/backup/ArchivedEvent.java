package org.faitiere.local.backup;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.faitiere.local.verify.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What an archived record says as an event.
 *
 * @param subject id of the aggregate
 * @param sequence number of the version
 * @param record the record
 */
record ArchivedEvent(String subject, long sequence, ArchivedRecord record) {

	/**
	 * Reads a record; empty for what is no event.
	 */
	static Optional<ArchivedEvent> of(ArchivedRecord record) {
		String subject = record.text("ce_subject");
		String sequence = record.text("ce_sequence");
		try {
			return (subject == null || sequence == null) ? Optional.empty()
					: Optional.of(new ArchivedEvent(subject, Long.parseLong(sequence), record));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The hash of the event before, as the event carries it.
	 */
	@Nullable String previousHash() {
		return attribute("previoushash");
	}

	/**
	 * Its own hash, as it carries it.
	 */
	@Nullable String carriedHash() {
		return attribute("hash");
	}

	/**
	 * Its own hash, as anybody computes it.
	 */
	String computedHash() {
		return Hashes.event(this::attribute, this.record.value());
	}

	private @Nullable String attribute(String name) {
		String text = this.record.text("ce_" + name);
		return (text != null && name.equals("time")) ? inUtc(text) : text;
	}

	private static String inUtc(String time) {
		try {
			return OffsetDateTime.parse(time).toInstant().toString();
		}
		catch (DateTimeException ex) {
			return time;
		}
	}

}
