package org.faitiere.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * What makes a stolen copy of the sessions useless: they are stored under a hash of their
 * id and encrypted by a key that is made of the id, which only the browser has.
 */
final class SessionSeal {

	private SessionSeal() {
	}

	/**
	 * The name under which a session is stored.
	 */
	static String name(String id) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("name " + id));
	}

	static byte[] seal(String id, byte[] content) {
		return encryptor(id).encrypt(content);
	}

	/**
	 * Opens what was sealed, unless it was sealed for another id, or altered.
	 */
	static Optional<byte[]> open(String id, byte[] sealed) {
		try {
			return Optional.of(encryptor(id).decrypt(sealed));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private static BytesEncryptor encryptor(String id) {
		return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(hash("key " + id), "AES")).build();
	}

	private static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
