package org.faitiere.reporting.status;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far the figures are behind the log.
 *
 * @param consumers each consumer of the log
 * @param deadLetters how many events wait that a consumer set aside
 * @param oldestDeadLetter when the first of them was set aside the first time
 * @param newestDeadLetter when the last of them was set aside the last time
 * @param eventsUpTo time of the newest event that is counted
 */
record Status(List<ConsumerLag> consumers, @Nullable Long deadLetters, @Nullable Instant oldestDeadLetter,
		@Nullable Instant newestDeadLetter, @Nullable Instant eventsUpTo) {

	/**
	 * How far one consumer is behind.
	 *
	 * @param name its name
	 * @param group its consumer group in Kafka
	 * @param lagEvents how many events it has not taken yet
	 * @param lagSeconds how long the oldest of them has been waiting
	 * @param state whether it runs; UNREACHABLE if the broker does not answer
	 */
	record ConsumerLag(String name, String group, @Nullable Long lagEvents, @Nullable Long lagSeconds, String state) {
	}

}
