package org.faitiere.support.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event that a consumer cannot take: a failure that passes is waited
 * out, however long it takes; what cannot be read goes to the topic's dead letters at
 * once, and what breaks the consumer after a few tries, with the reason in its headers.
 * The others go on.
 */
public final class DeadLetters {

	/** All letters of a topic are in this partition, in the order they were set aside. */
	public static final int PARTITION = 0;

	/** Counts letters by the topic that they were meant for. */
	public static final String METRIC = "faitiere.dead.letters";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final int TRIES = 3;

	private static final int LONGEST_REASON = 2000;

	private DeadLetters() {
	}

	/**
	 * The error handler of all listeners.
	 * @param kafka writes bytes as they came
	 */
	public static CommonErrorHandler handler(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
		DeadLetterPublishingRecoverer letters = letters(kafka);
		DefaultErrorHandler handler = new DefaultErrorHandler((record, failure) -> {
			// The last try may have met an outage although the first did not.
			if (PassingFailure.is(failure)) {
				throw new KafkaException("Not set aside, since the failure passes", failure);
			}
			// The reason is in the letter: it may quote what people wrote.
			logger.warn("Set aside {}-{}@{}: {}", record.topic(), record.partition(), record.offset(),
					telling(failure).getClass().getSimpleName());
			letters.accept(record, failure);
			meters.counter(METRIC, "topic", record.topic()).increment();
		}, pauses(TRIES - 1));
		handler
			.setBackOffFunction((record, failure) -> pauses(PassingFailure.is(failure) ? Long.MAX_VALUE : TRIES - 1));
		handler.setLogLevel(KafkaException.Level.WARN);
		handler.addNotRetryableExceptions(UnreadableEvent.class);
		return handler;
	}

	/**
	 * Name of the topic that keeps the dead letters of another one.
	 */
	public static String topicFor(String topic) {
		return topic + EventLog.DEAD_LETTERS;
	}

	/**
	 * Puts the reason into a letter's headers.
	 */
	public static void explain(Headers headers, Throwable failure) {
		headers.add(KafkaHeaders.DLT_EXCEPTION_FQCN, bytes(telling(failure).getClass().getName()));
		headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, bytes(reason(failure)));
	}

	/**
	 * Why an event was set aside, in one line for people.
	 */
	static String reason(Throwable failure) {
		Throwable telling = telling(failure);
		String reason = (telling instanceof UnreadableEvent) ? String.valueOf(telling.getMessage())
				: telling.getClass().getSimpleName() + ": " + telling.getMessage();
		return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
	}

	private static Throwable telling(Throwable failure) {
		Throwable telling = failure;
		while (!(telling instanceof UnreadableEvent) && telling.getCause() != null) {
			telling = telling.getCause();
		}
		return telling;
	}

	private static DeadLetterPublishingRecoverer letters(KafkaOperations<?, ?> kafka) {
		DeadLetterPublishingRecoverer letters = new DeadLetterPublishingRecoverer(kafka,
				(record, failure) -> new TopicPartition(topicFor(record.topic()), PARTITION));
		letters.setExceptionHeadersCreator((headers, failure, isKey, names) -> explain(headers, failure));
		return letters;
	}

	private static BackOff pauses(long attempts) {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
		pauses.setMaxAttempts(attempts);
		return pauses;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
