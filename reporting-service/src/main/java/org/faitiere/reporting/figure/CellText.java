package org.faitiere.reporting.figure;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Cells as the comparison of generations names and shows them.
 */
final class CellText {

	private static final String BETWEEN = "\n";

	private CellText() {
	}

	static String key(String sheet, String field) {
		return sheet + BETWEEN + field;
	}

	static String sheetOf(String key) {
		return key.substring(0, key.indexOf(BETWEEN));
	}

	static CellKey parse(String key) {
		return CellSheet.parse(sheetOf(key)).cell(key.substring(key.indexOf(BETWEEN) + BETWEEN.length()));
	}

	/**
	 * The numbers of a stored cell; empty where somebody wrote something else.
	 */
	static Optional<Measures> measures(String text) {
		try {
			return Optional.of(MeasuresText.parse(text));
		}
		catch (NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	static Measures measuresOrNone(@Nullable String text) {
		return Optional.ofNullable(text).flatMap(CellText::measures).orElse(Measures.ZERO);
	}

	/**
	 * A cell's name, such as {@code cell TYPE 2024-02 PUBLIC REPORTED TRAINING}.
	 */
	static String name(CellKey key) {
		return Stream
			.concat(Stream.of("cell", key.breakdown(), key.period().isEmpty() ? Dimension.NOT_SPECIFIED : key.period(),
					key.exposure(), key.status()), key.keys().stream())
			.collect(Collectors.joining(" "));
	}

	static @Nullable String shown(@Nullable String text) {
		return (text != null) ? measures(text).map(CellText::shown).orElse(text) : null;
	}

	private static String shown(Measures it) {
		return "activities=" + it.activities() + " occurrences=" + it.occurrences() + " participants="
				+ it.participants().total() + " women=" + it.women() + " men=" + it.men() + " sexNotSpecified="
				+ it.sexNotSpecified() + " reached=" + it.reached().total();
	}

}
