package org.faitiere.local.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The hashes of docs/integrity.md, written down once more, from the page and not from the
 * services' code.
 */
public final class Hashes {

	private static final List<String> HASHED = List.of("previoushash", "id", "source", "type", "subject", "sequence",
			"time", "actor", "network", "requestid");

	private Hashes() {
	}

	public static String sha256(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String sha256(String text) {
		return sha256(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * One line of what is hashed; nothing for what has no value.
	 */
	public static String line(String name, @Nullable String value) {
		return (value == null) ? ""
				: name + ":" + value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A") + "\n";
	}

	/**
	 * The hash of an event.
	 * @param attributes its attributes by their names
	 */
	public static String event(UnaryOperator<@Nullable String> attributes, byte @Nullable [] data) {
		StringBuilder lines = new StringBuilder();
		HASHED.forEach((name) -> lines.append(line(name, attributes.apply(name))));
		return sha256(lines.append(line("data", (data != null) ? sha256(data) : null)).toString());
	}

	/**
	 * The root that a path of RFC 6962 leads to from a leaf.
	 * @param entry the hash that is in the leaf
	 * @param leaf number of the leaf, from 0
	 * @param leaves how many leaves there are
	 * @return the root; empty if the path leads nowhere
	 */
	static String root(String entry, long leaf, long leaves, List<String> path) {
		try {
			return follow(sha256(new byte[] { 0 }, bytes(entry)), leaf, leaves - 1, path);
		}
		catch (IllegalArgumentException ex) {
			// What should be a hash is none.
			return "";
		}
	}

	// RFC 9162, section 2.1.3.2.
	private static String follow(String start, long leaf, long lastLeaf, List<String> path) {
		String node = start;
		long index = leaf;
		long last = lastLeaf;
		for (String beside : path) {
			if (last == 0) {
				return "";
			}
			if (index % 2 == 0 && index != last) {
				node = inner(node, beside);
			}
			else {
				node = inner(beside, node);
				while (index % 2 == 0 && index != 0) {
					index /= 2;
					last /= 2;
				}
			}
			index /= 2;
			last /= 2;
		}
		return (last == 0) ? node : "";
	}

	private static String inner(String left, String right) {
		return sha256(new byte[] { 1 }, bytes(left), bytes(right));
	}

	private static byte[] bytes(String hex) {
		return HexFormat.of().parseHex(hex);
	}

}
