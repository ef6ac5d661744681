package org.faitiere.reporting.deadletter;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.transport.KafkaClients;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends a letter's event to the topic that it came from, byte for byte.
 */
@Component
class LetterProducer implements DisposableBean {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

	private final KafkaTemplate<byte[], byte[]> kafka;

	LetterProducer(KafkaClients clients) {
		Map<String, Object> settings = clients.producer();
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EventLog.LARGEST_LETTER);
		this.producers = new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(),
				new ByteArraySerializer());
		this.kafka = new KafkaTemplate<>(this.producers);
	}

	/**
	 * Sends a message; its key takes it to the partition that it was in.
	 * @return where it stands
	 * @throws NotSent when the broker has not acknowledged it
	 */
	Place send(String topic, Message message) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, message.key(), message.value());
		message.headers().forEach((it) -> record.headers().add(it.name(), it.value()));
		try {
			RecordMetadata sent = Objects
				.requireNonNull(this.kafka.send(record).get(LIMIT.toSeconds(), TimeUnit.SECONDS))
				.getRecordMetadata();
			return new Place(sent.partition(), sent.offset());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotSent(ex);
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			throw new NotSent(ex);
		}
	}

	@Override
	public void destroy() {
		this.producers.destroy();
	}

	/**
	 * The broker has not acknowledged a message.
	 */
	static final class NotSent extends RuntimeException {

		NotSent(Exception cause) {
			super(cause);
		}

	}

}
