package org.faitiere.support.trace;

import com.mongodb.observability.ObservabilitySettings;
import com.mongodb.observability.micrometer.MongodbObservation;
import com.mongodb.observability.micrometer.MongodbObservationContext;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * What is traced. Each request has a trace id in any case; something is recorded only
 * where it is sent somewhere.
 */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

	@Bean
	Sampler sampler(ObjectProvider<SpanExporter> exporters,
			@Value("${management.tracing.sampling.probability:1.0}") double share) {
		return exporters.stream().findAny().isPresent() ? Sampler.parentBased(Sampler.traceIdRatioBased(share))
				: Sampler.alwaysOff();
	}

	@Bean
	EventTraces eventTraces(Tracer tracer) {
		return new EventTraces(tracer);
	}

	@Bean
	TracedConsumption tracedConsumption(EventTraces traces) {
		return new TracedConsumption(traces);
	}

	// Neither the text of commands nor what they found: both hold what people wrote.
	@Bean
	MongoClientSettingsBuilderCustomizer tracedDatabase(ObjectProvider<SpanExporter> exporters,
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

	// What nobody asked for, such as a look for leftovers each second, would only be
	// noise; and the command of an operation says the same as the operation.
	@Bean
	ObservationPredicate databaseWithinTraces() {
		return (name, context) -> !(context instanceof MongodbObservationContext database)
				|| (database.getObservationType() != MongodbObservation.MONGODB_COMMAND
						&& Span.current().getSpanContext().isSampled());
	}

	@Bean
	ObservationPredicate requestsOfCallers() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext server)
				|| !server.getCarrier().getRequestURI().startsWith("/actuator");
	}

}
