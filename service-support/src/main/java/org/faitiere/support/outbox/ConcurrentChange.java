package org.faitiere.support.outbox;

/**
 * Somebody else changed the aggregate between load and save.
 */
public class ConcurrentChange extends RuntimeException {

	public ConcurrentChange(String id, long version) {
		super("Version " + version + " of " + id + " is no longer the newest");
	}

}
