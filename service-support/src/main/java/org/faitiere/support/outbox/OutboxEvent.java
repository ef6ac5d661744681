package org.faitiere.support.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in its aggregate's document.
 *
 * @param id unique id of the event (UUIDv7)
 * @param type CloudEvents type, such as {@code org.faitiere.activity.reported.v1}
 * @param sequence the aggregate's version after the change
 * @param network id of the network that the aggregate belongs to
 * @param actor who made the change: a client id or an e-mail address
 * @param time when, to the millisecond
 * @param requestId the request that caused it
 * @param traceparent the request's place in its trace (W3C Trace Context); the hash does
 * not cover it
 * @param data the event's data as JSON
 * @param previousHash hash of the aggregate's event before, which is set when the event
 * is saved; {@code null} on the first
 * @param hash the event's own {@linkplain org.faitiere.support.event.EventHash hash},
 * which is set when the event is saved
 */
public record OutboxEvent(String id, String type, long sequence, @Nullable String network, String actor, Instant time,
		@Nullable String requestId, @Nullable String traceparent, String data, @Nullable String previousHash,
		@Nullable String hash) {

	/**
	 * The event as the next of a chain, with its own hash still to be computed.
	 */
	OutboxEvent after(@Nullable String previousHash) {
		return new OutboxEvent(this.id, this.type, this.sequence, this.network, this.actor, this.time, this.requestId,
				this.traceparent, this.data, previousHash, null);
	}

	OutboxEvent hashed(String hash) {
		return new OutboxEvent(this.id, this.type, this.sequence, this.network, this.actor, this.time, this.requestId,
				this.traceparent, this.data, this.previousHash, hash);
	}

}
