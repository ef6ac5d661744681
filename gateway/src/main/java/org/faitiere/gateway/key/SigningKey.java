package org.faitiere.gateway.key;

import java.time.Instant;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A key that signs tokens, for a time.
 *
 * @param id key id, as it stands in tokens
 * @param sealed the key with its private part, encrypted
 * @param madeAt when it was made, and published
 * @param signsFrom when it begins to sign
 * @param acceptedUntil when the last token that it signed has ended; {@code null} while
 * no other key is to follow
 */
record SigningKey(String id, String sealed, Instant madeAt, Instant signsFrom, @Nullable Instant acceptedUntil) {

	SigningKey acceptedUntil(Instant end) {
		return new SigningKey(this.id, this.sealed, this.madeAt, this.signsFrom, end);
	}

	SigningKey resealed(UnaryOperator<String> seal) {
		return new SigningKey(this.id, seal.apply(this.sealed), this.madeAt, this.signsFrom, this.acceptedUntil);
	}

	boolean signs(Instant now) {
		return !this.signsFrom.isAfter(now);
	}

	// the sealed key is nobody's business
	@Override
	public String toString() {
		return this.id + " from " + this.signsFrom + " until " + this.acceptedUntil;
	}

	boolean hasEnded(Instant now) {
		return this.acceptedUntil != null && this.acceptedUntil.isBefore(now);
	}

}
