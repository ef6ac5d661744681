package org.faitiere.reporting.deadletter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event as bytes, exactly as it stood on the log.
 *
 * @param key its key
 * @param value its data
 * @param headers its own headers in their order, without those that tell why it is dead
 */
public record Message(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

	public Message {
		headers = List.copyOf(headers);
	}

	/**
	 * One header.
	 *
	 * @param name its name
	 * @param value its value
	 */
	public record Header(String name, byte @Nullable [] value) {
	}

}
