package org.faitiere.gateway.token;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * Turns an authorization into bytes and back. Java serialization is what Spring Security
 * keeps its own session objects readable in; an authorization lives for a day at most, so
 * one that a newer version cannot read only means to sign in again.
 */
final class SerializedAuthorization {

	private static final Logger log = LoggerFactory.getLogger(SerializedAuthorization.class);

	private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config
		.createFilter("maxdepth=30;maxbytes=200000;java.**;org.springframework.security.**;!*");

	private SerializedAuthorization() {
	}

	static byte[] write(OAuth2Authorization authorization) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(authorization);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static Optional<OAuth2Authorization> read(byte[] bytes) {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(ALLOWED);
			return Optional.of((OAuth2Authorization) in.readObject());
		}
		catch (IOException | ClassNotFoundException ex) {
			log.warn("An authorization of another version cannot be read and is ignored", ex);
			return Optional.empty();
		}
	}

}
