package org.faitiere.reporting.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.faitiere.reporting.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * A part of the leaves of a seal, so small that it is read at once and so that one event
 * can be followed up to the root without reading all the others.
 *
 * @param runs where the events are whose hashes these are, in this order
 * @param entries their hashes, 32 bytes each; in the last tile one more for the heading
 */
record Tile(List<Run> runs, byte[] entries) {

	/** How many leaves a tile has, if it is not the last: a power of two. */
	static final int SIZE = 1024;

	private static final int HASH = 32;

	List<String> leaves() {
		return IntStream.range(0, size()).mapToObj((it) -> MerkleTree.leaf(entry(it))).toList();
	}

	int size() {
		return this.entries.length / HASH;
	}

	String entry(int index) {
		return HexFormat.of().formatHex(this.entries, index * HASH, (index + 1) * HASH);
	}

	String root() {
		return MerkleTree.root(leaves());
	}

	/**
	 * Where its first event is.
	 */
	@Nullable Position first() {
		if (this.runs.isEmpty()) {
			return null;
		}
		Run first = this.runs.getFirst();
		return new Position(first.topic(), first.partition(), first.offset());
	}

	/**
	 * Which entry is the one of the event at a place.
	 */
	OptionalInt indexOf(Position position) {
		int before = 0;
		for (Run run : this.runs) {
			if (run.contains(position)) {
				return OptionalInt.of(before + (int) (position.offset() - run.offset()));
			}
			before += run.length();
		}
		return OptionalInt.empty();
	}

	/**
	 * Places one after the other.
	 *
	 * @param topic the topic
	 * @param partition the partition
	 * @param offset the first place
	 * @param length how many there are
	 */
	public record Run(String topic, int partition, long offset, int length) {

		boolean contains(Position position) {
			return this.topic.equals(position.topic()) && this.partition == position.partition()
					&& this.offset <= position.offset() && position.offset() < this.offset + this.length;
		}

		private boolean isFollowedBy(Position position) {
			return contains(new Position(position.topic(), position.partition(), position.offset() - 1))
					&& !contains(position);
		}

	}

	/**
	 * A tile that is being filled.
	 */
	static final class Open {

		private final List<Run> runs = new ArrayList<>();

		private final byte[] entries = new byte[SIZE * HASH];

		private int size;

		void add(Position position, String hash) {
			Run last = this.runs.isEmpty() ? null : this.runs.getLast();
			if (last != null && last.isFollowedBy(position)) {
				this.runs.set(this.runs.size() - 1,
						new Run(last.topic(), last.partition(), last.offset(), last.length() + 1));
			}
			else {
				this.runs.add(new Run(position.topic(), position.partition(), position.offset(), 1));
			}
			add(hash);
		}

		void add(String entry) {
			byte[] bytes = HexFormat.of().parseHex(entry);
			System.arraycopy(bytes, 0, this.entries, this.size * HASH, HASH);
			this.size++;
		}

		boolean isFull() {
			return this.size == SIZE;
		}

		Tile closed() {
			byte[] filled = new byte[this.size * HASH];
			System.arraycopy(this.entries, 0, filled, 0, filled.length);
			return new Tile(List.copyOf(this.runs), filled);
		}

	}

}
