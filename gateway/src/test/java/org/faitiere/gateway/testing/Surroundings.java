package org.faitiere.gateway.testing;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * What all started gateways of a test run share: a server that speaks the protocol of
 * MongoDB, and three services.
 */
public final class Surroundings {

	/** Answers as organisation-service. */
	public static final Backend ORGANISATION = new Backend();

	/** Answers as project-service. */
	public static final Backend PROJECT = new Backend();

	/** Answers as reporting-service. */
	public static final Backend REPORTING = new Backend();

	static final Path ENCRYPTION_FILE = Path.of("target", "encryption-keys");

	static final List<Backend> SERVICES = List.of(ORGANISATION, PROJECT, REPORTING);

	private static final InetSocketAddress MONGO = new MongoServer(new MemoryBackend()).bind();

	private Surroundings() {
	}

	/**
	 * A database of its own for each platform: gateways that share one act as one.
	 */
	static String mongoUri(String issuer) {
		return "mongodb://127.0.0.1:" + MONGO.getPort() + "/gateway-" + URI.create(issuer).getPort();
	}

}
