package org.faitiere.gateway.trace;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * What is traced. Each request has a trace id in any case; something is recorded only
 * where it is sent somewhere. That a caller wants its request recorded decides nothing
 * here: the share is the operator's.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

	@Bean
	Sampler sampler(ObjectProvider<SpanExporter> exporters,
			@Value("${management.tracing.sampling.probability:1.0}") double share) {
		return exporters.stream().findAny().isPresent() ? Sampler.traceIdRatioBased(share) : Sampler.alwaysOff();
	}

	@Bean
	ObservationPredicate requestsOfCallers() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext server)
				|| !server.getCarrier().getRequestURI().startsWith("/actuator");
	}

}
