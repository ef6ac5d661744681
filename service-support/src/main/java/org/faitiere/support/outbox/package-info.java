/**
 * Aggregates in MongoDB with their unpublished events in the same document, and the relay
 * that publishes them to Kafka.
 */
@NullMarked
package org.faitiere.support.outbox;

import org.jspecify.annotations.NullMarked;
