package org.faitiere.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a session holds into bytes and back. Java serialization is what Spring
 * Security keeps its own session objects readable in; a session that a newer version
 * cannot read only means to sign in again.
 */
final class SessionAttributes {

	private static final Logger log = LoggerFactory.getLogger(SessionAttributes.class);

	private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config
		.createFilter("maxdepth=30;maxbytes=200000;java.**;org.springframework.security.**;!*");

	private SessionAttributes() {
	}

	static byte[] write(Map<String, Object> attributes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(new HashMap<>(attributes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@SuppressWarnings("unchecked")
	static Optional<Map<String, Object>> read(byte[] bytes) {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(ALLOWED);
			return Optional.of((Map<String, Object>) in.readObject());
		}
		catch (IOException | ClassNotFoundException ex) {
			log.warn("A session of another version cannot be read and is ignored", ex);
			return Optional.empty();
		}
	}

}
