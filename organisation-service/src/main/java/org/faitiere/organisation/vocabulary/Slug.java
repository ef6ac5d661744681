package org.faitiere.organisation.vocabulary;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Readable names in addresses, such as {@code cnsc-togo}.
 */
public final class Slug {

	public static final int MIN_LENGTH = 2;

	public static final int MAX_LENGTH = 60;

	private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern OTHER_SCRIPTS = Pattern.compile("[^a-z0-9]+");

	// Leaves room for the number that tells namesakes apart.
	private static final int PROPOSED_LENGTH = 50;

	private Slug() {
	}

	public static boolean isWellFormed(String slug) {
		return slug.length() >= MIN_LENGTH && slug.length() <= MAX_LENGTH && FORM.matcher(slug).matches();
	}

	/**
	 * The slug that a name suggests.
	 * @param name any text
	 * @param otherwise what to take when no Latin letter or digit is in it
	 */
	public static String of(String name, String otherwise) {
		String words = Folded.words(name)
			.stream()
			.map((word) -> OTHER_SCRIPTS.matcher(word).replaceAll(""))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining("-"));
		String cut = words.substring(0, Math.min(words.length(), PROPOSED_LENGTH));
		String whole = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
		return (whole.length() >= MIN_LENGTH) ? whole : otherwise;
	}

}
