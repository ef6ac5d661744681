package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Measures, and measures at a time, as a line of numbers: short on the wire, quick to
 * read, and plain to the eye.
 */
final class MeasuresText {

	private MeasuresText() {
	}

	static String of(Measures measures) {
		People participants = measures.participants();
		People reached = measures.reached();
		return LongStream
			.of(measures.activities(), measures.occurrences(), participants.exact(), participants.atLeast(),
					participants.estimate(), participants.exactCounts(), participants.atLeastCounts(),
					participants.estimateCounts(), measures.women(), measures.men(), measures.sexNotSpecified(),
					reached.exact(), reached.atLeast(), reached.estimate(), reached.exactCounts(),
					reached.atLeastCounts(), reached.estimateCounts())
			.mapToObj(Long::toString)
			.collect(Collectors.joining(" "));
	}

	static Measures parse(String text) {
		long[] it = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
		return new Measures(it[0], it[1], new People(it[2], it[3], it[4], it[5], it[6], it[7]), it[8], it[9], it[10],
				new People(it[11], it[12], it[13], it[14], it[15], it[16]));
	}

	/**
	 * Measures with a time behind them.
	 */
	static byte[] write(Measures measures, Instant time) {
		return (of(measures) + " " + time.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Reads measures with a time behind them.
	 */
	static <T> T read(byte[] bytes, BiFunction<Measures, Instant, T> result) {
		String text = new String(bytes, StandardCharsets.US_ASCII);
		int last = text.lastIndexOf(' ');
		return result.apply(parse(text.substring(0, last)),
				Instant.ofEpochMilli(Long.parseLong(text.substring(last + 1))));
	}

}
