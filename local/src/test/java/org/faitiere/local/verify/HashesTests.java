package org.faitiere.local.verify;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hashes of docs/integrity.md, with the vectors of Certificate Transparency's
 * reference implementation.
 */
class HashesTests {

	private static final String ROOT_OF_EIGHT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";

	@Test
	void followsThePathsOfTheReference() {
		assertThat(Hashes.root("", 0, 8,
				List.of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
						"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
						"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")))
			.isEqualTo(ROOT_OF_EIGHT);
		assertThat(Hashes.root("10", 2, 3, List.of("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")))
			.isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
		assertThat(Hashes.root("", 0, 1, List.of()))
			.isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
	}

	@ParameterizedTest
	@CsvSource({ "1, 8, 3", "0, 7, 3", "0, 8, 2", "0, 8, 0", "0, 1, 3" })
	void leadsNowhereFromAnotherPlaceOrOnAShorterPath(long leaf, long leaves, int length) {
		List<String> path = List
			.of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
					"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
					"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")
			.subList(0, length);

		assertThat(Hashes.root("00", leaf, leaves, path)).isNotEqualTo(ROOT_OF_EIGHT);
	}

	@Test
	void leadsNowhereWhereAHashIsNone() {
		assertThat(Hashes.root("no hash", 0, 1, List.of())).isEmpty();
		assertThat(Hashes.root("00", 0, 2, List.of("no hash"))).isEmpty();
	}

	@Test
	void writesOneValueOnOneLine() {
		assertThat(Hashes.line("actor", "100% Adjoa\r\nhash:x")).isEqualTo("actor:100%25 Adjoa%0D%0Ahash:x\n");
		assertThat(Hashes.line("network", null)).isEmpty();
	}

}
