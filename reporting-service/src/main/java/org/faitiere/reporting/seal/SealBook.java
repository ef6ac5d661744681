package org.faitiere.reporting.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.faitiere.reporting.ledger.Position;
import org.faitiere.reporting.ledger.Range;

/**
 * The seals as one check reads them: each seal once, and only the tiles that hold an
 * event in question. Asked in the order of positions, it reads each tile once too.
 */
public final class SealBook {

	private static final int TILES_HELD = 32;

	private final SealRepository seals;

	private final long newest;

	private final Map<Long, Optional<SealedTree>> read = new HashMap<>();

	private final Map<Long, Boolean> sound = new HashMap<>();

	private final Map<String, OpenTile> tiles = new LinkedHashMap<>(16, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, OpenTile> eldest) {
			return size() > TILES_HELD;
		}

	};

	SealBook(SealRepository seals) {
		this.seals = seals;
		this.newest = seals.newest().map(Seal::number).orElse(0L);
	}

	/**
	 * What the seals say of the event at a place; empty if it came after the newest one.
	 * <p>
	 * Seals are searched by their ends, which grow with their numbers.
	 */
	public Optional<SealProof> proof(Position position) {
		long low = 1;
		long high = this.newest + 1;
		while (low < high) {
			long middle = (low + high) >>> 1;
			if (endsAfter(middle, position)) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return tree(low).map((it) -> proofOrNone(it, position));
	}

	private SealProof proofOrNone(SealedTree tree, Position position) {
		try {
			return proof(tree, position);
		}
		catch (IllegalArgumentException ex) {
			// Something that was a hash is none any more.
			return none(tree);
		}
	}

	private static SealProof none(SealedTree tree) {
		return new SealProof(tree.seal(), "", 0, List.of(), false);
	}

	private boolean endsAfter(long number, Position position) {
		return tree(number).map(SealedTree::seal)
			.stream()
			.flatMap((it) -> it.positions().stream())
			.filter((it) -> it.isIn(position.topic(), position.partition()))
			.mapToLong(Range::to)
			.anyMatch((it) -> position.offset() < it);
	}

	private SealProof proof(SealedTree tree, Position position) {
		OptionalInt index = tree.tileOf(position);
		if (index.isEmpty()) {
			return none(tree);
		}
		OpenTile tile = tile(tree, index.getAsInt());
		int leaf = tile.tile().indexOf(position).orElse(-1);
		if (leaf < 0) {
			return none(tree);
		}
		List<String> path = new ArrayList<>(MerkleTree.path(tile.leaves(), leaf));
		path.addAll(MerkleTree.path(tree.roots(), index.getAsInt()));
		return new SealProof(tree.seal(), tile.tile().entry(leaf), (long) index.getAsInt() * Tile.SIZE + leaf, path,
				isSound(tree.seal()));
	}

	/**
	 * Whether a seal is what it was when it was made, as far as it and the seals beside
	 * it can tell.
	 */
	private boolean isSound(Seal seal) {
		return this.sound.computeIfAbsent(seal.number(),
				(number) -> seal.holdsTogether() && follows(number) && (number == this.newest || follows(number + 1)));
	}

	private boolean follows(long number) {
		String before = tree(number - 1).map((it) -> it.seal().root()).orElse(null);
		return tree(number).map(SealedTree::seal)
			.filter((it) -> (before != null) ? before.equals(it.previousRoot())
					: number == 1 && it.previousRoot() == null)
			.isPresent();
	}

	private Optional<SealedTree> tree(long number) {
		Optional<SealedTree> known = this.read.get(number);
		if (known == null) {
			known = this.seals.find(number);
			this.read.put(number, known);
		}
		return known;
	}

	private OpenTile tile(SealedTree tree, int index) {
		return this.tiles.computeIfAbsent(tree.tiles() + "/" + index,
				(key) -> OpenTile.of(this.seals.tile(tree.tiles(), index).orElse(new Tile(List.of(), new byte[0]))));
	}

	/**
	 * A tile with its leaves.
	 *
	 * @param tile the tile
	 * @param leaves its leaves
	 */
	private record OpenTile(Tile tile, List<String> leaves) {

		static OpenTile of(Tile tile) {
			return new OpenTile(tile, tile.leaves());
		}

	}

}
