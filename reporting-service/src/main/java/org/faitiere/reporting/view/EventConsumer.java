package org.faitiere.reporting.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.faitiere.reporting.generation.BatchConsumer;
import org.faitiere.support.event.ReceivedEvent;
import org.faitiere.support.event.UnreadableEvent;

import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Takes the events of one topic in batches: what can be read is applied in one go, the
 * first event that cannot is handed to the error handler, which knows where to go on.
 *
 * @param <T> what the consumer makes of an event
 */
public abstract class EventConsumer<T> implements BatchConsumer {

	/**
	 * What the event means to this consumer; empty when it does not concern it.
	 * @throws UnreadableEvent when the event cannot be read
	 */
	protected abstract Optional<T> read(ReceivedEvent event);

	/**
	 * Applies events in their order; applying them again changes nothing.
	 */
	protected abstract void apply(List<T> events);

	@Override
	public final void take(List<ConsumerRecord<byte[], byte[]>> records) {
		List<T> read = new ArrayList<>(records.size());
		for (int index = 0; index < records.size(); index++) {
			ConsumerRecord<byte[], byte[]> record = records.get(index);
			try {
				read(eventOf(record.headers(), record.value())).ifPresent(read::add);
			}
			catch (UnreadableEvent ex) {
				// The events before the unreadable one count as done.
				applyAll(read);
				throw new BatchListenerFailedException("Unreadable event", ex, index);
			}
		}
		applyAll(read);
	}

	private void applyAll(List<T> read) {
		if (!read.isEmpty()) {
			apply(read);
		}
	}

	/**
	 * Reads a CloudEvent in binary mode.
	 * @throws UnreadableEvent when it is none
	 */
	public static ReceivedEvent eventOf(Headers headers, byte[] value) {
		CloudEvent event;
		try {
			event = KafkaMessageFactory.createReader(headers, value).toEvent();
		}
		catch (RuntimeException ex) {
			throw new UnreadableEvent("without CloudEvents attributes", ex);
		}
		return ReceivedEvent.of(event);
	}

}
