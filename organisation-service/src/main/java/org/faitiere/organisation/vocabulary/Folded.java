package org.faitiere.organisation.vocabulary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Names without accents and capitals, so that they are found and sorted as people type
 * them.
 */
public final class Folded {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Folded() {
	}

	/**
	 * The words of a text: {@code "L'Œuvre d'Évry"} has l, oeuvre, d and evry.
	 */
	public static List<String> words(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		String plain = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
		String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
		return Stream.of(BETWEEN_WORDS.split(bare)).filter((word) -> !word.isEmpty()).toList();
	}

	/**
	 * The text to sort by.
	 */
	public static String of(String text) {
		return String.join(" ", words(text));
	}

}
