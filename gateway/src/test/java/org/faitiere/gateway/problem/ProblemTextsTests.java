package org.faitiere.gateway.problem;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text is there in both languages.
 */
class ProblemTextsTests {

	@ParameterizedTest
	@EnumSource
	void saysEachProblemInBothLanguages(ProblemCode problem) {
		for (String part : new String[] { ".title", ".detail" }) {
			String french = ResourceBundle.getBundle("messages/problems", Locale.ROOT).getString(problem.code() + part);
			String english = ResourceBundle.getBundle("messages/problems", Locale.ENGLISH)
				.getString(problem.code() + part);

			assertThat(french).isNotBlank().isNotEqualTo(english).doesNotContain("''");
			assertThat(english).isNotBlank().doesNotContain("''");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages/problems", "messages/pages" })
	void translatesEveryText(String bundle) {
		assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet())
			.allSatisfy((key) -> assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).getString(key))
				.isNotEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).getString(key)));
	}

}
