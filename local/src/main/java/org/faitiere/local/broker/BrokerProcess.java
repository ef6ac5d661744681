package org.faitiere.local.broker;

import java.nio.file.Path;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.faitiere.local.platform.LauncherWatch;

/**
 * A Kafka broker and its controller as one process: arguments are the port, the port of
 * the controller, the data folder and the launcher's process id.
 */
public final class BrokerProcess {

	private BrokerProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		int port = Integer.parseInt(arguments[0]);
		int controllerPort = Integer.parseInt(arguments[1]);
		Path folder = Path.of(arguments[2]);
		LauncherWatch.outlive(Long.parseLong(arguments[3]));

		BrokerStorage.formatOnce(folder);
		KafkaConfig config = KafkaConfig.fromProps(BrokerProperties.of(port, controllerPort, folder), false);
		KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
		server.startup();
		server.awaitShutdown();
	}

}
