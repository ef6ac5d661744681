package org.faitiere.reporting.figure;

import java.time.Instant;

/**
 * Measures, and measures at a time, as a line of numbers: short on the wire, quick to
 * read, and plain to the eye.
 */
final class MeasuresText {

	private static final int NUMBERS = 17;

	private static final int RADIX = 10;

	private static final int INITIAL_LENGTH = 64;

	private MeasuresText() {
	}

	static String of(Measures measures) {
		StringBuilder text = new StringBuilder(INITIAL_LENGTH);
		text.append(measures.activities()).append(' ').append(measures.occurrences());
		append(text, measures.participants());
		text.append(' ').append(measures.women()).append(' ').append(measures.men());
		text.append(' ').append(measures.sexNotSpecified());
		append(text, measures.reached());
		return text.toString();
	}

	private static void append(StringBuilder text, People people) {
		text.append(' ').append(people.exact()).append(' ').append(people.atLeast());
		text.append(' ').append(people.estimate()).append(' ').append(people.exactCounts());
		text.append(' ').append(people.atLeastCounts()).append(' ').append(people.estimateCounts());
	}

	static Measures parse(String text) {
		long[] it = new long[NUMBERS];
		int start = 0;
		for (int index = 0; index < NUMBERS; index++) {
			int space = text.indexOf(' ', start);
			int end = (space < 0) ? text.length() : space;
			it[index] = Long.parseLong(text, start, end, RADIX);
			start = end + 1;
		}
		return new Measures(it[0], it[1], new People(it[2], it[3], it[4], it[5], it[6], it[7]), it[8], it[9], it[10],
				new People(it[11], it[12], it[13], it[14], it[15], it[16]));
	}

	/**
	 * Measures with a time behind them.
	 */
	static String of(Measures measures, Instant time) {
		return of(measures) + " " + time.toEpochMilli();
	}

	/**
	 * Reads measures with a time behind them.
	 */
	static Cell parseCell(String text) {
		int last = text.lastIndexOf(' ');
		return new Cell(parse(text.substring(0, last)),
				Instant.ofEpochMilli(Long.parseLong(text, last + 1, text.length(), RADIX)));
	}

}
