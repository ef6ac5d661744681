package org.faitiere.support.outbox;

/**
 * An aggregate's document as stored.
 *
 * @param id the aggregate's id
 * @param version the version, which is also the sequence of its last event
 * @param state the document proper
 * @param <D> type of the document
 */
public record Stored<D>(String id, long version, D state) {
}
