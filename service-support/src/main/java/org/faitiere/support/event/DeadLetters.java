package org.faitiere.support.event;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event that a consumer cannot take: what may pass is tried again,
 * what cannot be read goes to the topic's dead letters with the reason in its headers;
 * the others go on.
 */
public final class DeadLetters {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final Duration TRIED_FOR = Duration.ofMinutes(1);

	private DeadLetters() {
	}

	/**
	 * The error handler of all listeners.
	 * @param kafka writes bytes as they came
	 */
	public static CommonErrorHandler handler(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(kafka, (record, ex) -> {
			meters.counter("faitiere.dead.letters", "topic", record.topic()).increment();
			return new TopicPartition(record.topic() + EventLog.DEAD_LETTERS, 0);
		});
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
		pauses.setMaxElapsedTime(TRIED_FOR.toMillis());
		DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, pauses);
		handler.addNotRetryableExceptions(UnreadableEvent.class);
		return handler;
	}

}
