package org.faitiere.reporting.seal;

import java.util.List;

/**
 * What a seal says of the event at one place.
 *
 * @param seal the seal that covers the place
 * @param entry the hash that was sealed; empty if the seal has none for the place
 * @param leaf number of its leaf, from 0
 * @param path the path from the leaf up to the root
 * @param isSound whether the seal's own leaves and neighbours bear out its root
 */
public record SealProof(Seal seal, String entry, long leaf, List<String> path, boolean isSound) {

	/**
	 * How many leaves the tree has: one for each event and one for the heading.
	 */
	public long leaves() {
		return this.seal.events() + 1;
	}

	/**
	 * Whether it vouches for an event.
	 */
	public boolean provesEntry(String hash) {
		return this.isSound && this.entry.equals(hash)
				&& MerkleTree.rootOf(MerkleTree.leaf(hash), this.leaf, leaves(), this.path).equals(this.seal.root());
	}

}
