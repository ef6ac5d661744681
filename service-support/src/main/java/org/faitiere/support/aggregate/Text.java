package org.faitiere.support.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A text for people in French, in English or in both.
 *
 * @param fr the French text
 * @param en the English text
 */
public record Text(@Nullable String fr, @Nullable String en) {

	public Text {
		fr = (fr != null && fr.isBlank()) ? null : fr;
		en = (en != null && en.isBlank()) ? null : en;
	}

	/**
	 * A plain string is French.
	 */
	public static Text of(String french) {
		return new Text(french, null);
	}

	public boolean lacksWords() {
		return this.fr == null && this.en == null;
	}

	/**
	 * Length of the longest of its languages, in characters.
	 */
	public int length() {
		return Math.max((this.fr != null) ? this.fr.length() : 0, (this.en != null) ? this.en.length() : 0);
	}

	/**
	 * The French text, or the English one where there is no French.
	 */
	public String any() {
		if (this.fr != null) {
			return this.fr;
		}
		return (this.en != null) ? this.en : "";
	}

}
