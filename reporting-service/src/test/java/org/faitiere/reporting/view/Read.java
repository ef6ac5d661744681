package org.faitiere.reporting.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.faitiere.support.test.Contracts;
import tools.jackson.databind.JsonNode;

/**
 * Lets a consumer read the examples of the contracts.
 */
public final class Read {

	private Read() {
	}

	/**
	 * Hands a consumer the example of a contract as Kafka would.
	 */
	public static void example(String type, EventConsumer<?> consumer) {
		JsonNode contract = Contracts.event(type);
		consumer.take(List.of(record(contract.get("topic").asString(), contract.get("event"))));
	}

	private static ConsumerRecord<byte[], byte[]> record(String topic, JsonNode event) {
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(topic, 0, 0, new byte[0],
				event.get("data").toString().getBytes(StandardCharsets.UTF_8));
		RecordHeaders headers = (RecordHeaders) record.headers();
		for (String attribute : List.of("specversion", "id", "source", "type", "subject", "sequence", "actor",
				"network")) {
			headers.add("ce_" + attribute, event.get(attribute).asString().getBytes(StandardCharsets.UTF_8));
		}
		headers.add("ce_time", Instant.parse(event.get("time").asString()).toString().getBytes(StandardCharsets.UTF_8));
		headers.add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
		return record;
	}

}
