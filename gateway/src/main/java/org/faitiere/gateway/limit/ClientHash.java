package org.faitiere.gateway.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key of a client's bucket. Gateways tell each other of it through the database,
 * where no addresses and names of people are to lie about.
 */
final class ClientHash {

	private static final int BYTES = 15;

	private ClientHash() {
	}

	static String of(String client) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(client.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
