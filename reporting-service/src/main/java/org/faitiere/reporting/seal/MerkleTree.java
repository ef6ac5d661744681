package org.faitiere.reporting.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash tree of RFC 6962 (Certificate Transparency), section 2.1: one root over a list
 * of entries, and for each entry a short path that proves that it is under the root.
 * <p>
 * Nodes are written as lower-case hexadecimal digits.
 */
public final class MerkleTree {

	private static final byte LEAF = 0;

	private static final byte INNER = 1;

	private MerkleTree() {
	}

	/**
	 * The node of an entry.
	 * @param entry its bytes in hexadecimal digits
	 */
	public static String leaf(String entry) {
		return sha256(new byte[] { LEAF }, HexFormat.of().parseHex(entry));
	}

	/**
	 * The root over nodes that stand side by side: leaves, or roots of trees that are all
	 * as large and a power of two, but for the last one.
	 */
	public static String root(List<String> nodes) {
		return switch (nodes.size()) {
			case 0 -> sha256();
			case 1 -> nodes.getFirst();
			default -> inner(root(left(nodes)), root(right(nodes)));
		};
	}

	/**
	 * The nodes that lead from one node up to the root, the nearest first.
	 */
	public static List<String> path(List<String> nodes, int index) {
		if (nodes.size() <= 1) {
			return new ArrayList<>();
		}
		int split = split(nodes.size());
		boolean isLeft = index < split;
		List<String> path = isLeft ? path(left(nodes), index) : path(right(nodes), index - split);
		path.add(root(isLeft ? right(nodes) : left(nodes)));
		return path;
	}

	/**
	 * The root that a path leads to.
	 * @param node the node that the path starts at
	 * @param index its place, from 0
	 * @param size how many nodes stand side by side
	 * @param path the path
	 */
	public static String rootOf(String node, long index, long size, List<String> path) {
		if (size <= 1) {
			return node;
		}
		if (path.isEmpty()) {
			return "";
		}
		long split = Long.highestOneBit(size - 1);
		List<String> below = path.subList(0, path.size() - 1);
		return (index < split) ? inner(rootOf(node, index, split, below), path.getLast())
				: inner(path.getLast(), rootOf(node, index - split, size - split, below));
	}

	private static List<String> left(List<String> nodes) {
		return nodes.subList(0, split(nodes.size()));
	}

	private static List<String> right(List<String> nodes) {
		return nodes.subList(split(nodes.size()), nodes.size());
	}

	// The largest power of two below the size.
	private static int split(int size) {
		return Integer.highestOneBit(size - 1);
	}

	private static String inner(String left, String right) {
		return sha256(new byte[] { INNER }, HexFormat.of().parseHex(left), HexFormat.of().parseHex(right));
	}

	private static String sha256(byte[]... parts) {
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

}
