package org.faitiere.local.faults;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what was done and compared, and keeps each promise that was seen broken.
 */
final class Summary {

	private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

	private final Queue<String> broken = new ConcurrentLinkedQueue<>();

	void count(String what) {
		count(what, 1);
	}

	void count(String what, long number) {
		this.counts.computeIfAbsent(what, (name) -> new LongAdder()).add(number);
	}

	long number(String what) {
		return this.counts.getOrDefault(what, new LongAdder()).sum();
	}

	void broken(String promise) {
		this.broken.add(promise);
	}

	Queue<String> broken() {
		return this.broken;
	}

	@Override
	public String toString() {
		StringBuilder lines = new StringBuilder();
		this.counts.forEach((what, number) -> lines.append("%n  %-44s %,8d".formatted(what, number.sum())));
		return lines.toString();
	}

}
