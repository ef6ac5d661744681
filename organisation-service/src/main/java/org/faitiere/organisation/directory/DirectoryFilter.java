package org.faitiere.organisation.directory;

import java.util.List;

import org.faitiere.organisation.vocabulary.Folded;
import org.jspecify.annotations.Nullable;

/**
 * What to narrow the directory to; absent means all.
 *
 * @param q beginnings of words of the name, short name or place; all must be there
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2
 * @param topic code of the code list {@code topics}
 * @param kind sort of body
 * @param network id or slug of the network that it belongs to
 * @param verification how far it is checked
 */
record DirectoryFilter(@Nullable String q, @Nullable String country, @Nullable String region, @Nullable String topic,
		@Nullable OrganisationKind kind, @Nullable String network, @Nullable VerificationStatus verification) {

	private static final int MAX_WORDS = 8;

	/**
	 * The words to look for, without accents and capitals.
	 */
	List<String> words() {
		return Folded.words(this.q).stream().distinct().limit(MAX_WORDS).toList();
	}

}
