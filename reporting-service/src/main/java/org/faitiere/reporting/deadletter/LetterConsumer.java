package org.faitiere.reporting.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.event.MustNotBeSkipped;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/**
 * Collects what the consumers of all services set aside. It takes whatever is there: a
 * letter without a reason or without a readable event is still a letter.
 */
@Component
class LetterConsumer {

	static final String GROUP = "reporting-dead-letters";

	private static final String DEAD = "kafka_dlt-";

	private final LetterBox letters;

	LetterConsumer(LetterBox letters) {
		this.letters = letters;
	}

	// A topic that a new consumer brings is found within seconds.
	@KafkaListener(id = "dead-letters", groupId = GROUP, topicPattern = ".+\\.dead-letters",
			properties = "metadata.max.age.ms=10000", containerPostProcessor = "exactPositions")
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		for (int index = 0; index < records.size(); index++) {
			try {
				this.letters.take(letter(records.get(index)));
			}
			catch (RuntimeException ex) {
				throw new BatchListenerFailedException("A letter waits", new MustNotBeSkipped(ex), index);
			}
		}
	}

	/**
	 * The topology writes letters in transactions, whose marks take up positions too;
	 * without this the group would never seem to have read to the end.
	 */
	@Bean
	static ContainerPostProcessor<byte[], byte[], AbstractMessageListenerContainer<byte[], byte[]>> exactPositions() {
		return (container) -> container.getContainerProperties().setFixTxOffsets(true);
	}

	static Letter letter(ConsumerRecord<byte[], byte[]> record) {
		String topic = text(record, KafkaHeaders.DLT_ORIGINAL_TOPIC)
			.orElse(record.topic().substring(0, record.topic().length() - EventLog.DEAD_LETTERS.length()));
		String consumer = text(record, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP).map(Generation::withoutNumber)
			.orElse("unknown");
		Place place = new Place((int) number(record, KafkaHeaders.DLT_ORIGINAL_PARTITION, record.partition()),
				number(record, KafkaHeaders.DLT_ORIGINAL_OFFSET, record.offset()));
		Instant seen = Instant.ofEpochMilli(record.timestamp());
		Letter.About about = about(record);
		return new Letter(LetterId.of(consumer, topic, about.eventId(), record.key(), record.value()), 1, consumer,
				topic, place, new Place(record.partition(), record.offset()),
				text(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse(""), about, message(record), seen, seen, 1,
				LetterState.WAITING, null);
	}

	private static Letter.About about(ConsumerRecord<byte[], byte[]> record) {
		return new Letter.About(text(record, "ce_id").orElse(null), text(record, "ce_type").orElse(null),
				text(record, "ce_subject").orElse(null), sequence(text(record, "ce_sequence").orElse("")),
				text(record, "ce_network").orElse(null), text(record, "ce_actor").orElse(null),
				time(text(record, "ce_time").orElse("")));
	}

	private static Message message(ConsumerRecord<byte[], byte[]> record) {
		return new Message(record.key(), record.value(),
				StreamSupport.stream(record.headers().spliterator(), false)
					.filter((it) -> !it.key().startsWith(DEAD))
					.map((it) -> new Message.Header(it.key(), it.value()))
					.toList());
	}

	private static @Nullable Long sequence(String text) {
		try {
			return Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static @Nullable Instant time(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Optional<String> text(ConsumerRecord<byte[], byte[]> record, String header) {
		return value(record, header).map((it) -> new String(it, StandardCharsets.UTF_8));
	}

	private static long number(ConsumerRecord<byte[], byte[]> record, String header, long otherwise) {
		return value(record, header).map((it) -> switch (it.length) {
			case Integer.BYTES -> (long) ByteBuffer.wrap(it).getInt();
			case Long.BYTES -> ByteBuffer.wrap(it).getLong();
			default -> otherwise;
		}).orElse(otherwise);
	}

	private static Optional<byte[]> value(ConsumerRecord<byte[], byte[]> record, String header) {
		Header found = record.headers().lastHeader(header);
		return Optional.ofNullable(found).map(Header::value);
	}

}
