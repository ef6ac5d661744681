package org.faitiere.organisation.vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names as people type them.
 */
class FoldedTests {

	@Test
	void dropsAccentsCapitalsAndSigns() {
		assertThat(Folded.words("  L'Œuvre d’Évry – n° 2 (Ségou)")).containsExactly("l", "oeuvre", "d", "evry", "n",
				"2", "segou");
	}

	@Test
	void keepsOtherScripts() {
		assertThat(Folded.words("جمعية تونس")).containsExactly("جمعية", "تونس");
	}

	@Test
	void hasNoWordsWithoutText() {
		assertThat(Folded.words(null)).isEmpty();
		assertThat(Folded.words(" .*^$ ")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CNSC-Togo,cnsc-togo", "Faîtière des Communes du Togo,faitiere-des-communes-du-togo",
			"  Évry !  ,evry", "جمعية,otherwise", "X,otherwise",
			"aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee ffffffffff,aaaaaaaaa-bbbbbbbbb-ccccccccc-ddddddddd-eeeeeeeee" })
	void suggestsSlugs(String name, String slug) {
		assertThat(Slug.of(name, "otherwise")).isEqualTo(slug);
		assertThat(Slug.isWellFormed(slug)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "a", "CNSC", "a--b", "-a", "a-", "été", "a_b", "'a b'" })
	void refusesOtherSlugs(String slug) {
		assertThat(Slug.isWellFormed(slug)).isFalse();
	}

	@Test
	void limitsTheLengthOfSlugs() {
		assertThat(Slug.isWellFormed("a".repeat(60))).isTrue();
		assertThat(Slug.isWellFormed("a".repeat(61))).isFalse();
	}

}
