package org.faitiere.reporting.seal;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All seals, with what is under their roots.
 */
interface SealRepository {

	Optional<SealedTree> find(long number);

	Optional<Seal> newest();

	/**
	 * Seals, the newest first.
	 * @param below the number that they are below; {@code null} for the newest
	 */
	List<Seal> below(@Nullable Long below, int limit);

	long count();

	void saveTile(String tiles, int index, Tile tile);

	Optional<Tile> tile(String tiles, int index);

	/**
	 * Adds a seal unless there is one with its number.
	 * @return whether it was added
	 */
	boolean add(SealedTree tree);

	/**
	 * Forgets the tiles of a seal that was not added.
	 */
	void dropTiles(String tiles, int count);

}
