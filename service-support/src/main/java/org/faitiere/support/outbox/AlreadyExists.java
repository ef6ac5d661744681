package org.faitiere.support.outbox;

/**
 * An aggregate with this id, or with the same value of a unique field, is there already.
 */
public class AlreadyExists extends RuntimeException {

	public AlreadyExists(String id, Throwable cause) {
		super(id + " or a unique value of it exists already", cause);
	}

}
