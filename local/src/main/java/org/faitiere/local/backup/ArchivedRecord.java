package org.faitiere.local.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log as the archive keeps it, byte for byte; in JSON bytes are in
 * Base64.
 *
 * @param offset its place in the partition
 * @param timestamp its time, in milliseconds since 1970
 * @param key the key
 * @param headers the headers, in their order
 * @param value the value
 */
record ArchivedRecord(long offset, long timestamp, byte @Nullable [] key, List<Header> headers,
		byte @Nullable [] value) {

	ArchivedRecord {
		headers = List.copyOf(headers);
	}

	static ArchivedRecord of(ConsumerRecord<byte[], byte[]> record, long offset) {
		List<Header> headers = new ArrayList<>();
		record.headers().forEach((it) -> headers.add(new Header(it.key(), it.value())));
		return new ArchivedRecord(offset, record.timestamp(), record.key(), headers, record.value());
	}

	ProducerRecord<byte[], byte[]> toRecord(String topic, int partition) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, this.timestamp, this.key,
				this.value);
		this.headers.forEach((it) -> record.headers().add(it.name(), it.value()));
		return record;
	}

	/**
	 * A header's text; {@code null} where there is none.
	 */
	@Nullable String text(String name) {
		return this.headers.stream()
			.filter((it) -> it.name().equals(name) && it.value() != null)
			.map((it) -> new String(it.value(), StandardCharsets.UTF_8))
			.reduce((first, last) -> last)
			.orElse(null);
	}

	/**
	 * A header of a record.
	 *
	 * @param name its name
	 * @param value its bytes
	 */
	record Header(String name, byte @Nullable [] value) {
	}

}
