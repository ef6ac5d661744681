package org.faitiere.gateway.limit;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The body that a client sends is at fault, not the service that it is meant for.
 */
public class RequestBodyException extends IOException {

	private final boolean tooLarge;

	RequestBodyException(String message, boolean tooLarge, @Nullable IOException cause) {
		super(message, cause);
		this.tooLarge = tooLarge;
	}

	/**
	 * Says what is wrong with the body.
	 * @return {@code true} if it is too large, {@code false} if it broke off
	 */
	public boolean isTooLarge() {
		return this.tooLarge;
	}

}
