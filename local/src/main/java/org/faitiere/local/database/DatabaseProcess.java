package org.faitiere.local.database;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import org.faitiere.local.platform.LauncherWatch;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of the MongoDB protocol as one process: arguments are the port, the data
 * folder and the launcher's process id.
 */
public final class DatabaseProcess {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseProcess.class);

	private static final int DISK_FAILED = 2;

	// A worker waits while its write is made durable; the more wait, the more writes one
	// commit is for.
	private static final int WORKERS = 16;

	private DatabaseProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		int port = Integer.parseInt(arguments[0]);
		Path folder = Path.of(arguments[1]);
		LauncherWatch.outlive(Long.parseLong(arguments[2]));

		Files.createDirectories(folder);
		MongoServer server = new MongoServer(DurableBackend.open(folder.resolve("faitiere.mv"), DatabaseProcess::end));
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "database-shutdown"));
		// There are no users and no passwords in it: nobody else on the network may reach
		// it.
		server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
	}

	// At once: a shutdown hook would write to the store that has just failed.
	private static void end(MVStoreException failure) {
		logger.error("The disk refused a write: ending, to start again with what it has kept", failure);
		Runtime.getRuntime().halt(DISK_FAILED);
	}

}
