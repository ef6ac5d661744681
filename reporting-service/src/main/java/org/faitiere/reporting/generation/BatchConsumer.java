package org.faitiere.reporting.generation;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes what was read of a topic, in batches.
 */
@FunctionalInterface
public interface BatchConsumer {

	void take(List<ConsumerRecord<byte[], byte[]>> records);

}
