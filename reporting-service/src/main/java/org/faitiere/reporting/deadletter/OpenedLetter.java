package org.faitiere.reporting.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A letter with what is in it.
 *
 * @param letter what the list says too
 * @param key key of the event, as text
 * @param headers the event's own headers
 * @param payload the event's data as text, at most the first 65536 bytes
 * @param payloadBytes how many bytes the data have
 */
record OpenedLetter(@JsonUnwrapped DeadLetter letter, @Nullable String key, List<HeaderLine> headers,
		@Nullable String payload, int payloadBytes) {

	private static final int SHOWN_BYTES = 64 * 1024;

	static OpenedLetter of(Letter letter) {
		Message message = Objects.requireNonNull(letter.message());
		byte[] value = message.value();
		return new OpenedLetter(DeadLetter.of(letter), text(message.key()),
				message.headers().stream().map((it) -> new HeaderLine(it.name(), text(it.value()))).toList(),
				text(value), (value != null) ? value.length : 0);
	}

	private static @Nullable String text(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, 0, Math.min(SHOWN_BYTES, bytes.length), StandardCharsets.UTF_8)
				: null;
	}

	/**
	 * One header.
	 *
	 * @param name its name
	 * @param value its value as text
	 */
	record HeaderLine(String name, @Nullable String value) {
	}

}
