package org.faitiere.gateway.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * All keys that are published, oldest first. They are stored as one document, whose
 * version lets exactly one of many gateways change it.
 *
 * @param version grows by one with each change
 * @param keys at least one key
 */
record KeyRing(long version, List<SigningKey> keys) {

	// clocks of two machines are not the same, and a gateway may look at the ring late
	private static final Duration MARGIN = Duration.ofMinutes(2);

	KeyRing {
		keys = List.copyOf(keys);
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("A key ring without a key");
		}
	}

	static KeyRing of(SigningKey first) {
		return new KeyRing(1, List.of(first));
	}

	/**
	 * The key that signs now: the newest of those that have begun to.
	 */
	SigningKey signing(Instant now) {
		return this.keys.reversed().stream().filter((key) -> key.signs(now)).findFirst().orElse(this.keys.getFirst());
	}

	/**
	 * Whether a key has been made that does not sign yet.
	 */
	boolean hasNext(Instant now) {
		return !this.keys.getLast().signs(now);
	}

	/**
	 * Whether the newest key will have signed for long enough once the next one can
	 * begin.
	 */
	boolean isDue(Instant now, Duration validity, Duration lead) {
		return !this.keys.getLast().signsFrom().plus(validity).minus(lead).isAfter(now);
	}

	/**
	 * Adds the next key; the one before it stays until its tokens have ended.
	 */
	KeyRing followedBy(SigningKey next, Duration longestTokenLife) {
		List<SigningKey> all = new ArrayList<>(this.keys);
		all.set(all.size() - 1, all.getLast().acceptedUntil(next.signsFrom().plus(longestTokenLife).plus(MARGIN)));
		all.add(next);
		return changed(all);
	}

	/**
	 * Leaves only a new key: whatever others have signed is worth nothing from now on.
	 */
	KeyRing replacedBy(SigningKey only) {
		return changed(List.of(only));
	}

	boolean hasEnded(Instant now) {
		return this.keys.stream().anyMatch((key) -> key.hasEnded(now));
	}

	KeyRing withoutEnded(Instant now) {
		return changed(this.keys.stream().filter((key) -> !key.hasEnded(now)).toList());
	}

	boolean isSealedBy(Predicate<String> seal) {
		return this.keys.stream().map(SigningKey::sealed).allMatch(seal);
	}

	KeyRing resealed(UnaryOperator<String> seal) {
		return changed(this.keys.stream().map((key) -> key.resealed(seal)).toList());
	}

	@Override
	public String toString() {
		return "version " + this.version + " " + this.keys;
	}

	private KeyRing changed(List<SigningKey> keys) {
		return new KeyRing(this.version + 1, keys);
	}

}
