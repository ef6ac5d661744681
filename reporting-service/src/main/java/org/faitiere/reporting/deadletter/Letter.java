package org.faitiere.reporting.deadletter;

import java.time.Instant;

import org.faitiere.support.aggregate.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * An event that one consumer could not take. It stays the same letter when it comes back
 * after it was sent again.
 *
 * @param id made of the consumer, the topic and the event
 * @param version grows by one with each change
 * @param consumer consumer group that set it aside
 * @param topic topic that it comes from and goes back to
 * @param place where it stood there when it was set aside the last time
 * @param letterPlace where its last letter stands in the topic of dead letters
 * @param reason why it was set aside
 * @param about what its attributes say, as far as they can be read
 * @param message the event itself; left out of lists
 * @param firstSeen when it was set aside the first time
 * @param lastSeen when it was set aside the last time
 * @param times how often it was set aside
 * @param state what has become of it
 * @param sending when it was sent again the last time
 */
public record Letter(String id, long version, String consumer, String topic, Place place, Place letterPlace,
		String reason, About about, @Nullable Message message, Instant firstSeen, Instant lastSeen, long times,
		LetterState state, @Nullable Sending sending) {

	/**
	 * Whether a letter was taken into account already: consumers read at least once.
	 */
	boolean contains(Letter again) {
		return this.letterPlace.equals(again.letterPlace) || again.letterPlace.isBefore(this.letterPlace);
	}

	/**
	 * The same event was set aside once more. It waits again, unless that is about a
	 * place before the one where it was sent to.
	 */
	Letter seenAgain(Letter again) {
		Place sentTo = (this.sending != null) ? this.sending.place() : null;
		boolean old = sentTo != null && again.place.isBefore(sentTo);
		return new Letter(this.id, this.version + 1, this.consumer, this.topic, again.place, again.letterPlace,
				again.reason, again.about, again.message, this.firstSeen, again.lastSeen, this.times + 1,
				old ? this.state : LetterState.WAITING, this.sending);
	}

	/**
	 * Somebody sends it again.
	 * @throws WrongState when it was sent and has not come back
	 */
	Letter send(String by, Instant now) {
		if (this.state != LetterState.WAITING) {
			throw new AlreadySent();
		}
		return with(LetterState.SENT, new Sending(now, by, null));
	}

	/**
	 * The broker has told where it stands now; what was heard meanwhile about earlier
	 * places is no answer to that.
	 */
	Letter sentTo(Place found) {
		Sending sent = (this.sending != null) ? this.sending.withPlace(found) : null;
		return with(this.place.isBefore(found) ? LetterState.SENT : this.state, sent);
	}

	/**
	 * It could not be sent, or nobody knows whether it was.
	 */
	Letter waitAgain() {
		return with(LetterState.WAITING, this.sending);
	}

	/**
	 * Its consumer took it.
	 */
	Letter settle() {
		return with(LetterState.SETTLED, this.sending);
	}

	private Letter with(LetterState next, @Nullable Sending sent) {
		return new Letter(this.id, this.version + 1, this.consumer, this.topic, this.place, this.letterPlace,
				this.reason, this.about, this.message, this.firstSeen, this.lastSeen, this.times, next, sent);
	}

	/**
	 * What an event's attributes say, as far as they can be read.
	 *
	 * @param eventId id of the event
	 * @param eventType its type
	 * @param subject id of the aggregate
	 * @param sequence number of the aggregate's version
	 * @param network id of the network
	 * @param actor who made the change
	 * @param time when
	 */
	public record About(@Nullable String eventId, @Nullable String eventType, @Nullable String subject,
			@Nullable Long sequence, @Nullable String network, @Nullable String actor, @Nullable Instant time) {
	}

	/**
	 * A letter is not sent twice for one answer.
	 */
	static final class AlreadySent extends WrongState {

		AlreadySent() {
			super("deadLetter.alreadySent");
		}

	}

}
