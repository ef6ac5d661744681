package org.faitiere.reporting.deadletter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter as the list shows it.
 *
 * @param id the same for the same consumer, topic and event
 * @param topic topic that the event comes from
 * @param partition partition there
 * @param offset position in the partition when it was set aside the last time
 * @param consumer consumer group that set it aside
 * @param reason why
 * @param eventId id of the event, if it can be read
 * @param eventType type of the event, if it can be read
 * @param subject id of the aggregate, if it can be read
 * @param sequence number of the aggregate's version, if it can be read
 * @param network id of the network, if it can be read
 * @param actor who made the change, if it can be read
 * @param time when the change was made, if it can be read
 * @param firstSeen when it was set aside the first time
 * @param lastSeen when it was set aside the last time
 * @param times how often it was set aside
 * @param state WAITING for the cause to be mended, SENT again, or SETTLED since its
 * consumer took it
 * @param sentAt when it was sent again the last time
 * @param sentBy who sent it again
 */
record DeadLetter(String id, String topic, int partition, long offset, String consumer, String reason,
		@Nullable String eventId, @Nullable String eventType, @Nullable String subject, @Nullable Long sequence,
		@Nullable String network, @Nullable String actor, @Nullable Instant time, Instant firstSeen, Instant lastSeen,
		long times, LetterState state, @Nullable Instant sentAt, @Nullable String sentBy) {

	static DeadLetter of(Letter letter) {
		Letter.About about = letter.about();
		Sending sending = letter.sending();
		return new DeadLetter(letter.id(), letter.topic(), letter.place().partition(), letter.place().offset(),
				letter.consumer(), letter.reason(), about.eventId(), about.eventType(), about.subject(),
				about.sequence(), about.network(), about.actor(), about.time(), letter.firstSeen(), letter.lastSeen(),
				letter.times(), letter.state(), (sending != null) ? sending.at() : null,
				(sending != null) ? sending.by() : null);
	}

}
