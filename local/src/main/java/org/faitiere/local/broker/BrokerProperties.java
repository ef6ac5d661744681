package org.faitiere.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a broker that shares a small machine with five other processes.
 */
final class BrokerProperties {

	static final String CONTROLLER_LISTENER = "CONTROLLER";

	static final int NODE_ID = 1;

	private BrokerProperties() {
	}

	static Properties of(int port, int controllerPort, Path folder) {
		Properties properties = new Properties();
		addresses(properties, port, controllerPort);
		properties.setProperty("log.dirs", folder.toString());
		oneReplica(properties);
		keptForEver(properties);
		smallMemory(properties);
		quickRestart(properties);
		return properties;
	}

	private static void addresses(Properties properties, int port, int controllerPort) {
		properties.setProperty("process.roles", "broker,controller");
		properties.setProperty("node.id", Integer.toString(NODE_ID));
		properties.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
		properties.setProperty("controller.listener.names", CONTROLLER_LISTENER);
		properties.setProperty("listeners",
				"PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
		properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
		properties.setProperty("listener.security.protocol.map",
				CONTROLLER_LISTENER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT");
	}

	private static void oneReplica(Properties properties) {
		properties.setProperty("num.partitions", "3");
		properties.setProperty("auto.create.topics.enable", "false");
		properties.setProperty("default.replication.factor", "1");
		properties.setProperty("offsets.topic.replication.factor", "1");
		properties.setProperty("offsets.topic.num.partitions", "1");
		properties.setProperty("transaction.state.log.replication.factor", "1");
		properties.setProperty("transaction.state.log.min.isr", "1");
		properties.setProperty("transaction.state.log.num.partitions", "1");
		properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
		properties.setProperty("share.coordinator.state.topic.min.isr", "1");
		properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
	}

	private static void keptForEver(Properties properties) {
		properties.setProperty("log.retention.ms", "-1");
		properties.setProperty("log.retention.bytes", "-1");
		// A consumer that comes back after a long holiday still knows where it was.
		properties.setProperty("offsets.retention.minutes", "5256000");
	}

	private static void smallMemory(Properties properties) {
		// The default of 128 MB is the largest single block of a broker's heap.
		properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
		properties.setProperty("log.cleaner.threads", "1");
		properties.setProperty("log.index.size.max.bytes", "1048576");
		properties.setProperty("num.io.threads", "2");
		properties.setProperty("num.network.threads", "1");
		properties.setProperty("num.replica.fetchers", "1");
		properties.setProperty("background.threads", "2");
		properties.setProperty("group.coordinator.threads", "1");
		properties.setProperty("share.coordinator.threads", "1");
	}

	private static void quickRestart(Properties properties) {
		// After kill -9 a broker waits until its own last session has run out.
		properties.setProperty("broker.session.timeout.ms", "1500");
		properties.setProperty("broker.heartbeat.interval.ms", "500");
		properties.setProperty("group.initial.rebalance.delay.ms", "0");
		properties.setProperty("controlled.shutdown.enable", "true");
	}

}
