package org.faitiere.local.broker;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The broker's folder, which has to be formatted once and then keeps its cluster id.
 */
final class BrokerStorage {

	private BrokerStorage() {
	}

	static void formatOnce(Path folder) throws Exception {
		if (Files.exists(folder.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(folder);
		new Formatter().setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
			.setClusterId(Uuid.randomUuid().toString())
			.setNodeId(BrokerProperties.NODE_ID)
			.setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
			.setSupportedFeatures(Feature.PRODUCTION_FEATURES)
			.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
			.setMetadataLogDirectory(folder.toString())
			.addDirectory(folder.toString())
			.run();
	}

}
