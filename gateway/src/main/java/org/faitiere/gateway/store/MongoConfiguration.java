package org.faitiere.gateway.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.observability.ObservabilitySettings;
import com.mongodb.observability.micrometer.MongodbObservation;
import com.mongodb.observability.micrometer.MongodbObservationContext;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.export.SpanExporter;

import org.springframework.beans.factory.ObjectProvider;
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

	// without the text of commands, which holds what people wrote
	@Bean
	MongoClientSettingsBuilderCustomizer tracedStore(ObjectProvider<SpanExporter> exporters,
			ObservationRegistry observations) {
		return (client) -> {
			if (exporters.stream().findAny().isPresent()) {
				client.observabilitySettings(ObservabilitySettings.micrometerBuilder()
					.observationRegistry(observations)
					.enableCommandPayloadTracing(false)
					.build());
			}
		};
	}

	// the command of an operation says the same as the operation
	@Bean
	ObservationPredicate storeWithinTraces() {
		return (name, context) -> !(context instanceof MongodbObservationContext store)
				|| (store.getObservationType() != MongodbObservation.MONGODB_COMMAND
						&& Span.current().getSpanContext().isSampled());
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
