package org.faitiere.gateway.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The keys that encrypt signing keys come from a file that an operator writes.
 */
class EncryptionKeysTests {

	private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	@TempDir
	private Path folder;

	@Test
	void encryptsWithTheFirstOfTheFile() {
		EncryptionKeys keys = EncryptionKeys.parse("# newest first\n2026-11:" + KEY + "\n\n 2025-11:" + KEY + "\n");

		assertThat(keys.current()).isEqualTo("2026-11");
		assertThat(keys.byName()).containsOnlyKeys("2026-11", "2025-11");
		assertThat(keys).asString().doesNotContain("AAAA");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11:AAAA", "2026-11", ":AAAA", "2026-11:=", "a b:AAAA" })
	void saysWhichLineIsWrongWithoutShowingIt(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> EncryptionKeys.parse("#\n" + line))
			.withMessageContaining("Line 2")
			.withMessageNotContaining("AAAA");
	}

	@Test
	void refusesFileWithoutAnyKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> EncryptionKeys.parse("# nothing\n"));
	}

	@Test
	void makesFileForItsOwnerOnlyWhereItMay() throws Exception {
		Path file = this.folder.resolve("secrets/keys");

		EncryptionKeys made = new EncryptionKeyFile(settings(file, true)).read();
		EncryptionKeys again = new EncryptionKeyFile(settings(file, true)).read();

		assertThat(again).isEqualTo(made);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file.getParent()).isDirectoryContaining("glob:**/keys").satisfies((parent) -> {
			try (var files = Files.list(parent)) {
				assertThat(files).hasSize(1);
			}
		});
	}

	@Test
	void doesNotStartWithoutFileOtherwise() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new EncryptionKeyFile(settings(this.folder.resolve("none"), false)))
			.withMessageContaining("faitiere.gateway.signing-keys.encryption-file");
	}

	private static SigningKeySettings settings(Path file, boolean make) {
		return new SigningKeySettings(file, make, Duration.ofDays(90), Duration.ofMinutes(10), Duration.ofSeconds(2));
	}

}
