package org.faitiere.support.event;

/**
 * A failure over something that nothing later makes up for, so that it holds up its
 * partition until the cause is mended instead of going to the dead letters.
 */
public class MustNotBeSkipped extends RuntimeException {

	public MustNotBeSkipped(Throwable cause) {
		super(cause);
	}

}
