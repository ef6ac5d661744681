package org.faitiere.reporting.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.faitiere.reporting.ledger.Position;
import org.faitiere.reporting.ledger.Range;
import org.faitiere.support.event.HashedLines;
import org.jspecify.annotations.Nullable;

/**
 * One hash over all that came to the log since the seal before, in the order of topic,
 * partition and offset.
 * <p>
 * It is the root of an RFC 6962 tree: a leaf for the hash of each event, and a last one
 * for the seal's own {@linkplain #heading() heading}, which holds the root of the seal
 * before. So one root vouches for all seals up to it.
 *
 * @param number its number, from 1
 * @param day the day in UTC on which it was made
 * @param sealedAt when it was made
 * @param positions what it covers
 * @param events how many events that is
 * @param previousRoot root of the seal before, absent on the first
 * @param root the root, as 64 hexadecimal digits
 * @param path the path from the last leaf, which is the heading, up to the root
 */
public record Seal(long number, LocalDate day, Instant sealedAt, List<Range> positions, long events,
		@Nullable String previousRoot, String root, List<String> path) {

	public Seal {
		positions = List.copyOf(positions);
		path = List.copyOf(path);
	}

	/**
	 * What the seal says of itself; its SHA-256 is the entry of the last leaf.
	 */
	static HashedLines heading(long number, LocalDate day, Instant sealedAt, List<Range> positions, long events,
			@Nullable String previousRoot) {
		HashedLines lines = new HashedLines().add("number", number).add("day", day).add("sealedat", sealedAt);
		positions.forEach(
				(it) -> lines.add("position", it.topic() + "/" + it.partition() + "/" + it.from() + "-" + it.to()));
		return lines.add("events", events).add("previousroot", previousRoot);
	}

	HashedLines heading() {
		return heading(this.number, this.day, this.sealedAt, this.positions, this.events, this.previousRoot);
	}

	/**
	 * Whether its heading is under its root.
	 */
	public boolean holdsTogether() {
		String leaf = MerkleTree.leaf(heading().sha256());
		return MerkleTree.rootOf(leaf, this.events, this.events + 1, this.path).equals(this.root);
	}

	public boolean covers(Position position) {
		return this.positions.stream().anyMatch((it) -> it.contains(position));
	}

}
