package org.faitiere.reporting.figure;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Cuts one page out of a stream that comes in no order, without holding more than the
 * page.
 *
 * @param <P> places in the order
 * @param <T> items
 */
final class PageWindow<P extends Comparable<P>, T> {

	private final TreeMap<P, T> found = new TreeMap<>();

	private final @Nullable P after;

	private final int limit;

	private long total;

	/**
	 * An empty page.
	 * @param after where the page before ended
	 * @param limit items a page
	 */
	PageWindow(@Nullable P after, int limit) {
		this.after = after;
		this.limit = limit;
	}

	void add(P place, T item) {
		this.total++;
		if (this.after == null || place.compareTo(this.after) > 0) {
			this.found.put(place, item);
			// One more than asked for tells whether there is a next page.
			if (this.found.size() > this.limit + 1) {
				this.found.pollLastEntry();
			}
		}
	}

	List<T> items() {
		return this.found.values().stream().limit(this.limit).toList();
	}

	/**
	 * Where this page ends, if another one follows.
	 */
	Optional<P> end() {
		return (this.found.size() > this.limit) ? Optional.of(this.found.lowerKey(this.found.lastKey()))
				: Optional.empty();
	}

	/**
	 * How many items all pages hold.
	 */
	long total() {
		return this.total;
	}

}
