package org.faitiere.reporting.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.reporting.generation.BatchConsumer;
import org.faitiere.support.event.PassingFailure;
import org.faitiere.support.event.ReceivedEvent;
import org.faitiere.support.event.UnreadableEvent;

import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Takes the events of one topic in batches: what can be read is applied in one go, and
 * the very event that cannot be read or applied is handed to the error handler, which
 * knows where to go on.
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
		List<Taken<T>> taken = new ArrayList<>(records.size());
		for (int index = 0; index < records.size(); index++) {
			ConsumerRecord<byte[], byte[]> record = records.get(index);
			int place = index;
			try {
				read(ReceivedEvent.of(record.headers(), record.value()))
					.ifPresent((it) -> taken.add(new Taken<>(it, place)));
			}
			catch (RuntimeException ex) {
				// The events before the one that cannot be read count as done.
				applyAll(taken);
				throw new BatchListenerFailedException("Cannot be read", ex, index);
			}
		}
		applyAll(taken);
	}

	private void applyAll(List<Taken<T>> taken) {
		try {
			if (!taken.isEmpty()) {
				apply(taken.stream().map(Taken::event).toList());
			}
		}
		catch (RuntimeException ex) {
			if (PassingFailure.is(ex)) {
				throw new BatchListenerFailedException("Cannot be applied now", ex, taken.getFirst().place());
			}
			// One of them is at fault; the others must not be set aside with it.
			taken.forEach(this::applyAlone);
		}
	}

	private void applyAlone(Taken<T> taken) {
		try {
			apply(List.of(taken.event()));
		}
		catch (RuntimeException ex) {
			throw new BatchListenerFailedException("Cannot be applied", ex, taken.place());
		}
	}

	/**
	 * An event that could be read.
	 *
	 * @param event what it means
	 * @param place its place in the batch
	 * @param <T> what the consumer makes of an event
	 */
	private record Taken<T>(T event, int place) {
	}

}
