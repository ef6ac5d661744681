package org.faitiere.gateway.key;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which key signs, and which are published, at which moment.
 */
class KeyRingTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration LEAD = Duration.ofMinutes(10);

	private static final Duration HOUR = Duration.ofHours(1);

	private final KeyRing first = KeyRing.of(key("first", START));

	@Test
	void publishesTheNextKeyBeforeItSigns() {
		KeyRing both = this.first.followedBy(key("second", START.plus(LEAD)), HOUR);

		assertThat(both.keys()).extracting(SigningKey::id).containsExactly("first", "second");
		assertThat(both.signing(START.plus(LEAD).minusMillis(1)).id()).isEqualTo("first");
		assertThat(both.hasNext(START.plus(LEAD).minusMillis(1))).isTrue();
		assertThat(both.signing(START.plus(LEAD)).id()).isEqualTo("second");
		assertThat(both.hasNext(START.plus(LEAD))).isFalse();
	}

	@Test
	void keepsTheOldKeyUntilItsLastTokenHasEnded() {
		Instant takeover = START.plus(LEAD);
		KeyRing both = this.first.followedBy(key("second", takeover), HOUR);

		assertThat(both.hasEnded(takeover.plus(HOUR))).isFalse();
		assertThat(both.hasEnded(takeover.plus(HOUR).plus(Duration.ofMinutes(3)))).isTrue();
		assertThat(both.withoutEnded(takeover.plus(HOUR).plus(Duration.ofMinutes(3))).keys()).extracting(SigningKey::id)
			.containsExactly("second");
	}

	@Test
	void asksForTheNextKeyALeadBeforeTheEndOfItsTime() {
		Instant due = START.plus(DAY).minus(LEAD);

		assertThat(this.first.isDue(due.minusMillis(1), DAY, LEAD)).isFalse();
		assertThat(this.first.isDue(due, DAY, LEAD)).isTrue();
		assertThat(this.first.followedBy(key("second", START.plus(DAY)), HOUR).isDue(due, DAY, LEAD)).isFalse();
	}

	@Test
	void leavesNothingOfWithdrawnKeys() {
		KeyRing withdrawn = this.first.followedBy(key("second", START.plus(LEAD)), HOUR).replacedBy(key("only", START));

		assertThat(withdrawn.keys()).extracting(SigningKey::id).containsExactly("only");
		assertThat(withdrawn.version()).isEqualTo(3);
	}

	@Test
	void showsNoKeyInItsText() {
		assertThat(this.first).asString().contains("first").doesNotContain("secret of");
	}

	private static SigningKey key(String id, Instant signsFrom) {
		return new SigningKey(id, "secret of " + id, START, signsFrom, null);
	}

}
