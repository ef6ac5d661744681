package org.faitiere.reporting.ledger;

import java.util.Optional;

import io.cloudevents.CloudEvent;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.event.HashedLines;
import org.jspecify.annotations.Nullable;

/**
 * What is at a place of the log.
 *
 * @param position the place
 * @param event the event, {@code null} if it is none
 * @param value the bytes
 */
public record LogRecord(Position position, @Nullable CloudEvent event, byte[] value) {

	/**
	 * The hash that stands for it: the one computed from the event or, if it is none, the
	 * one of its bytes.
	 */
	public String hash() {
		return (this.event != null) ? EventHash.of(this.event) : HashedLines.sha256(this.value);
	}

	public Optional<CloudEvent> readable() {
		return Optional.ofNullable(this.event);
	}

}
