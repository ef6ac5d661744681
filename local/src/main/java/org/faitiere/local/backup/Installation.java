package org.faitiere.local.backup;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the event log and the databases of an installation answer.
 *
 * @param kafka bootstrap servers
 * @param kafkaSettings what else a client needs, such as for TLS and SASL
 * @param mongo connection string, with user and options
 */
public record Installation(String kafka, Map<String, String> kafkaSettings, String mongo) {

	public Installation {
		kafkaSettings = Map.copyOf(kafkaSettings);
	}

	Map<String, Object> client(Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>(this.kafkaSettings);
		settings.put("bootstrap.servers", this.kafka);
		settings.putAll(more);
		return settings;
	}

}
