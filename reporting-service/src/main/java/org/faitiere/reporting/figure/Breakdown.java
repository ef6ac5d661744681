package org.faitiere.reporting.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dimensions that a family of cells is kept by: none, each one, and the pairs that
 * dashboards ask for. Anything else is counted from facts.
 *
 * @param dimensions the dimensions, in the order of the cells' keys
 */
record Breakdown(List<Dimension> dimensions) {

	static final Breakdown TOTAL = new Breakdown(List.of());

	static final List<Breakdown> KEPT = Stream
		.of(Stream.of(TOTAL), Arrays.stream(Dimension.values()).map((it) -> new Breakdown(List.of(it))),
				Stream.of(pair(Dimension.TYPE, Dimension.REGION), pair(Dimension.PROJECT, Dimension.REGION),
						pair(Dimension.PROJECT, Dimension.TYPE), pair(Dimension.AUDIENCE, Dimension.SEX),
						pair(Dimension.PROJECT, Dimension.AUDIENCE), pair(Dimension.PROJECT, Dimension.SEX)))
		.flatMap(Function.identity())
		.toList();

	private static final Map<Set<Dimension>, Breakdown> BY_DIMENSIONS = KEPT.stream()
		.collect(Collectors.toUnmodifiableMap((it) -> Set.copyOf(it.dimensions), Function.identity()));

	/**
	 * The breakdown that answers questions about exactly these dimensions, if it is kept.
	 */
	static Optional<Breakdown> of(Set<Dimension> dimensions) {
		return Optional.ofNullable(BY_DIMENSIONS.get(dimensions));
	}

	/**
	 * Its name in cells, such as {@code TYPE+REGION}.
	 */
	String code() {
		return this.dimensions.isEmpty() ? "TOTAL"
				: this.dimensions.stream().map(Dimension::name).collect(Collectors.joining("+"));
	}

	private static Breakdown pair(Dimension one, Dimension other) {
		return new Breakdown(List.of(one, other));
	}

}
