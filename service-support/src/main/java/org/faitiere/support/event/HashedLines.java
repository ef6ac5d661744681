package org.faitiere.support.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Names and values as lines of text with one hash over all of them, so that anybody can
 * compute it again with {@code sha256sum}.
 * <p>
 * A line is {@code name:value} and a line feed, in UTF-8. In values {@code %} is written
 * {@code %25}, a carriage return {@code %0D} and a line feed {@code %0A}; what has no
 * value has no line.
 */
public final class HashedLines {

	private final StringBuilder lines = new StringBuilder();

	public HashedLines add(String name, @Nullable Object value) {
		if (value != null) {
			String text = value.toString().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
			this.lines.append(name).append(':').append(text).append('\n');
		}
		return this;
	}

	/**
	 * The hash of the lines.
	 */
	public String sha256() {
		return sha256(toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The hash of some bytes, as 64 lower-case hexadecimal digits.
	 */
	public static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The lines themselves.
	 */
	@Override
	public String toString() {
		return this.lines.toString();
	}

}
