package org.faitiere.reporting.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.faitiere.support.event.HashedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tree of RFC 6962, with the vectors of the reference implementation of Certificate
 * Transparency.
 */
class MerkleTreeTests {

	// https://github.com/google/certificate-transparency/blob/master/cpp/merkletree/merkle_tree_test.cc
	private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	@ParameterizedTest
	@CsvSource({ "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" })
	void hasTheRootsOfTheReference(int size, String root) {
		assertThat(MerkleTree.root(leaves(ENTRIES.subList(0, size)))).isEqualTo(root);
	}

	@Test
	void hasThePathsOfTheReference() {
		List<String> leaves = leaves(ENTRIES);

		assertThat(MerkleTree.path(leaves, 0)).containsExactly(
				"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
				"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
				"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
		assertThat(MerkleTree.path(leaves.subList(0, 3), 2))
			.containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 8, 9, 64, 100 })
	void leadsFromEachLeafToTheRoot(int size) {
		List<String> leaves = leaves(some(size));
		String root = MerkleTree.root(leaves);

		for (int index = 0; index < size; index++) {
			List<String> path = MerkleTree.path(leaves, index);
			assertThat(MerkleTree.rootOf(leaves.get(index), index, size, path)).isEqualTo(root);
			assertThat(MerkleTree.rootOf(MerkleTree.leaf("ff"), index, size, path)).isNotEqualTo(root);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 4, 5, 8, 13, 16, 21 })
	void isTheSameWhenItIsBuiltFromParts(int size) {
		List<String> leaves = leaves(some(size));
		List<String> parts = new ArrayList<>();
		for (int from = 0; from < size; from += 4) {
			parts.add(MerkleTree.root(leaves.subList(from, Math.min(size, from + 4))));
		}

		assertThat(MerkleTree.root(parts)).isEqualTo(MerkleTree.root(leaves));
		List<String> path = new ArrayList<>(MerkleTree.path(leaves.subList((size - 1) / 4 * 4, size), (size - 1) % 4));
		path.addAll(MerkleTree.path(parts, parts.size() - 1));
		assertThat(path).isEqualTo(MerkleTree.path(leaves, size - 1));
	}

	@Test
	void acceptsNoPathThatIsTooShort() {
		assertThat(MerkleTree.rootOf(MerkleTree.leaf("00"), 0, 2, List.of())).isEmpty();
	}

	private static List<String> some(int size) {
		return IntStream.range(0, size)
			.mapToObj((it) -> HashedLines.sha256(HexFormat.of().parseHex(String.format("%04x", it))))
			.toList();
	}

	private static List<String> leaves(List<String> entries) {
		return entries.stream().map(MerkleTree::leaf).toList();
	}

}
