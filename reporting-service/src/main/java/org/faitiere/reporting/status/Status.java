package org.faitiere.reporting.status;

import java.time.Instant;
import java.util.List;

import org.faitiere.support.rebuild.Rebuild;
import org.faitiere.support.rebuild.RebuildState;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures are behind the log.
 *
 * @param consumers each consumer of the log
 * @param deadLetters how many events wait that a consumer set aside
 * @param oldestDeadLetter when the first of them was set aside the first time
 * @param newestDeadLetter when the last of them was set aside the last time
 * @param eventsUpTo time of the newest event that is counted
 * @param lastRebuild the last rebuild, or the one under way
 */
record Status(List<ConsumerLag> consumers, @Nullable Long deadLetters, @Nullable Instant oldestDeadLetter,
		@Nullable Instant newestDeadLetter, @Nullable Instant eventsUpTo, @Nullable LastRebuild lastRebuild) {

	/**
	 * The last rebuild of the figures, which may be under way.
	 *
	 * @param id the rebuild
	 * @param state RUNNING, COMPARING, SWAPPED, STOPPED or FAILED
	 * @param done how many events its slowest part has read
	 * @param total how many it has to read
	 * @param eventsPerSecond how many it has read a second lately
	 * @param secondsLeft how long reading will go on at that pace, in seconds
	 * @param startedAt when it was asked for
	 * @param endedAt when it ended
	 * @param differencesTotal how many differences it has found
	 */
	record LastRebuild(String id, RebuildState state, long done, long total, long eventsPerSecond,
			@Nullable Long secondsLeft, Instant startedAt, @Nullable Instant endedAt, long differencesTotal) {

		static LastRebuild of(Rebuild it) {
			return new LastRebuild(it.id(), it.state(), it.done(), it.total(), it.eventsPerSecond(), it.secondsLeft(),
					it.startedAt(), it.endedAt(), it.differencesTotal());
		}

	}

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
