package org.faitiere.gateway.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that encrypt signing keys, by name; the first is the one to encrypt with.
 *
 * @param byName at least one AES key of 256 bits
 */
record EncryptionKeys(Map<String, SecretKey> byName) {

	private static final int BYTES = 32;

	private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,64}):([A-Za-z0-9+/]+={0,2})");

	EncryptionKeys {
		if (byName.isEmpty()) {
			throw new IllegalArgumentException("No key to encrypt signing keys with");
		}
	}

	/**
	 * Reads lines of {@code name:base64}; empty lines and those that begin with # count
	 * for nothing. No message shows what a line holds.
	 */
	static EncryptionKeys parse(String text) {
		Map<String, SecretKey> keys = new LinkedHashMap<>();
		String[] lines = text.split("\\R");
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].strip();
			if (!line.isEmpty() && !line.startsWith("#")) {
				Entry<String, SecretKey> key = key(line, i + 1);
				keys.putIfAbsent(key.getKey(), key.getValue());
			}
		}
		return new EncryptionKeys(keys);
	}

	private static Entry<String, SecretKey> key(String line, int number) {
		Matcher parts = LINE.matcher(line);
		byte[] key = parts.matches() ? Base64.getDecoder().decode(parts.group(2)) : new byte[0];
		if (key.length != BYTES) {
			throw new IllegalArgumentException("Line " + number + " is not name:base64 of " + BYTES + " bytes");
		}
		return Map.entry(parts.group(1), new SecretKeySpec(key, "AES"));
	}

	String current() {
		return this.byName.keySet().iterator().next();
	}

	// nobody prints a key
	@Override
	public String toString() {
		return "EncryptionKeys" + Arrays.toString(this.byName.keySet().toArray());
	}

}
