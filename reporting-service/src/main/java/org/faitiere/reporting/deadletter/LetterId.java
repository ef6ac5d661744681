package org.faitiere.reporting.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Ids of letters: the same consumer, topic and event have the same one, however often the
 * event comes back. An event without an id is known by its bytes.
 */
final class LetterId {

	private static final int HEX_DIGITS = 32;

	private LetterId() {
	}

	static String of(String consumer, String topic, @Nullable String eventId, byte @Nullable [] key,
			byte @Nullable [] value) {
		MessageDigest digest = sha256();
		add(digest, consumer.getBytes(StandardCharsets.UTF_8));
		add(digest, topic.getBytes(StandardCharsets.UTF_8));
		if (eventId != null && !eventId.isBlank()) {
			add(digest, eventId.getBytes(StandardCharsets.UTF_8));
		}
		else {
			add(digest, key);
			add(digest, value);
		}
		return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
	}

	// With the length in front, so that no two lists of parts look alike.
	private static void add(MessageDigest digest, byte @Nullable [] part) {
		digest.update(((part != null) ? part.length + ":" : "-").getBytes(StandardCharsets.US_ASCII));
		if (part != null) {
			digest.update(part);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
