package org.faitiere.support.event;

/**
 * An event that cannot be read; it goes to the dead letters at once, since trying again
 * cannot help.
 */
public class UnreadableEvent extends RuntimeException {

	public UnreadableEvent(String event, Throwable cause) {
		super("Unreadable event " + event + ": " + cause.getMessage(), cause);
	}

}
