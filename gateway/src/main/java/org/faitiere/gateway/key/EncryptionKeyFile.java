package org.faitiere.gateway.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The file that holds the {@link EncryptionKeys}. It is read again and again, so that a
 * key that is added or removed counts without a restart.
 */
class EncryptionKeyFile {

	private static final int BYTES = 32;

	private final Path file;

	EncryptionKeyFile(SigningKeySettings settings) {
		this.file = settings.encryptionFile().toAbsolutePath();
		if (settings.makeEncryptionFile() && !Files.exists(this.file)) {
			make();
		}
		read();
	}

	EncryptionKeys read() {
		try {
			return EncryptionKeys.parse(Files.readString(this.file));
		}
		catch (IOException ex) {
			throw new IllegalStateException("faitiere.gateway.signing-keys.encryption-file cannot be read", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("faitiere.gateway.signing-keys.encryption-file: " + ex.getMessage(), ex);
		}
	}

	// written aside, readable by its owner only, and linked to its name whole: of two
	// gateways that start together one wins
	private void make() {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		try {
			Path folder = Files.createDirectories(this.file.getParent());
			Path aside = Files.createTempFile(folder, "new", ".key");
			Files.writeString(aside, "local:" + Base64.getEncoder().encodeToString(key) + "\n");
			try {
				Files.createLink(this.file, aside);
			}
			catch (FileAlreadyExistsException ex) {
				// another gateway was faster
			}
			Files.delete(aside);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
