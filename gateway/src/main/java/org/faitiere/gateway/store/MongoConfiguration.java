package org.faitiere.gateway.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database of the gateway.
 */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

	private static final String DEFAULT_DATABASE = "gateway";

	@Bean
	MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
		String name = connection.getConnectionString().getDatabase();
		return client.getDatabase((name != null) ? name : DEFAULT_DATABASE);
	}

	@Bean
	MongoClientSettingsBuilderCustomizer storeTimeouts(StoreSettings settings) {
		return (client) -> client.applyToClusterSettings(
				(cluster) -> cluster.serverSelectionTimeout(settings.selectTimeout().toMillis(), TimeUnit.MILLISECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout((int) settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
						.readTimeout((int) settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS));
	}

}
