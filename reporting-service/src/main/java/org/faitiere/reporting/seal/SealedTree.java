package org.faitiere.reporting.seal;

import java.util.List;
import java.util.OptionalInt;

import org.faitiere.reporting.ledger.Position;

/**
 * A seal with the tree under its root.
 *
 * @param seal the seal
 * @param tiles name of its tiles
 * @param heads what it keeps of each tile, in their order
 */
record SealedTree(Seal seal, String tiles, List<TileHead> heads) {

	List<String> roots() {
		return this.heads.stream().map(TileHead::root).toList();
	}

	/**
	 * Which tile the event at a place is in, if it is in any.
	 */
	OptionalInt tileOf(Position position) {
		int low = 0;
		int high = this.heads.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			Position first = this.heads.get(middle).first();
			if (first != null && first.compareTo(position) <= 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return (low > 0) ? OptionalInt.of(low - 1) : OptionalInt.empty();
	}

}
