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
 * @param data the event's data as JSON
 */
public record OutboxEvent(String id, String type, long sequence, @Nullable String network, String actor, Instant time,
		@Nullable String requestId, String data) {
}
