package org.faitiere.reporting.deadletter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Keeps the letters, sends them again, and finds out what became of them.
 */
@Service
class LetterBox {

	private static final int LOOKED_AT = 500;

	private final LetterRepository letters;

	private final LetterProducer log;

	private final PassedConsumer consumers;

	private final Clock clock;

	LetterBox(LetterRepository letters, LetterProducer log, PassedConsumer consumers, Clock clock) {
		this.letters = letters;
		this.log = log;
		this.consumers = consumers;
		this.clock = clock;
	}

	/**
	 * Takes a letter from the log; one that was taken before changes nothing.
	 */
	void take(Letter letter) {
		if (!this.letters.save(letter)) {
			change(letter.id(), (it) -> it.contains(letter) ? it : it.seenAgain(letter));
		}
	}

	List<Letter> page(LetterRepository.Wanted wanted, LetterRepository.@Nullable Position after, int limit) {
		this.letters.sent(LOOKED_AT).forEach(this::lookAfter);
		return this.letters.page(wanted, after, limit);
	}

	Letter get(String id) {
		find(id).filter((it) -> it.state() == LetterState.SENT).ifPresent(this::lookAfter);
		return find(id).orElseThrow(ProblemException::notFound);
	}

	/**
	 * Sends a letter's event again. The letter says so before it is done, so that of two
	 * who do it at once one is refused; one whose process died in between waits again
	 * after a minute.
	 * @throws LetterProducer.NotSent when the broker has not acknowledged it
	 */
	Letter retry(String id, String by) {
		get(id);
		Letter letter = change(id, (it) -> it.send(by, now()));
		try {
			Place place = this.log.send(letter.topic(), Objects.requireNonNull(letter.message()));
			return change(id, (it) -> it.sentTo(place));
		}
		catch (LetterProducer.NotSent ex) {
			change(id, Letter::waitAgain);
			throw ex;
		}
	}

	private void lookAfter(Letter letter) {
		Sending sending = Objects.requireNonNull(letter.sending());
		Place place = sending.place();
		if (sending.isLost(now())) {
			this.letters.save(letter.waitAgain());
		}
		else if (place != null && this.consumers.hasPassed(letter.consumer(), letter.topic(), place)) {
			// Whoever was quicker knows more.
			this.letters.save(letter.settle());
		}
	}

	private Letter change(String id, UnaryOperator<Letter> change) {
		while (true) {
			Letter before = find(id).orElseThrow(ProblemException::notFound);
			Letter next = change.apply(before);
			if (next == before || this.letters.save(next)) {
				return next;
			}
		}
	}

	private Optional<Letter> find(String id) {
		return this.letters.find(id);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
