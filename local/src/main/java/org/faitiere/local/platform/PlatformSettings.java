package org.faitiere.local.platform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a platform is started with: the checkout with the built jars, the data folder, the
 * ports, broker and database addresses when these run elsewhere, and the address that
 * traces are sent to, if they are.
 */
public record PlatformSettings(Path home, Path data, Ports ports, Jdk jdk, Optional<String> externalKafka,
		Optional<String> externalMongo, Optional<String> traces) {

	public PlatformSettings {
		home = home.toAbsolutePath().normalize();
		data = data.toAbsolutePath().normalize();
	}

	/**
	 * Without traces.
	 */
	public PlatformSettings(Path home, Path data, Ports ports, Jdk jdk, Optional<String> externalKafka,
			Optional<String> externalMongo) {
		this(home, data, ports, jdk, externalKafka, externalMongo, Optional.empty());
	}

	public String gatewayAddress() {
		return "http://localhost:" + this.ports.gateway();
	}

	public String kafkaAddress() {
		return this.externalKafka.orElse("127.0.0.1:" + this.ports.kafka());
	}

	public String mongoAddress() {
		return this.externalMongo.orElse("mongodb://127.0.0.1:" + this.ports.mongo());
	}

	String mongoAddress(String database) {
		return MongoAddress.of(mongoAddress()).withDatabase(database);
	}

}
