package org.faitiere.reporting.status;

/**
 * Where the log ended at a time.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset where the next event will be
 */
public record LogPosition(String topic, int partition, long offset) {
}
