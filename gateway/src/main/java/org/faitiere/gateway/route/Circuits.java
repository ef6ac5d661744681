package org.faitiere.gateway.route;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * One circuit breaker per service.
 */
@Component
public class Circuits {

	private final Map<ServiceName, CircuitBreaker> breakers = new EnumMap<>(ServiceName.class);

	Circuits(RouteSettings settings, MeterRegistry meters) {
		CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(config(settings.breaker()));
		for (ServiceName service : ServiceName.values()) {
			this.breakers.put(service, registry.circuitBreaker(service.id()));
		}
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
	}

	/**
	 * Returns the state of a circuit.
	 * @param service the service
	 * @return the state
	 */
	public CircuitState state(ServiceName service) {
		return switch (of(service).getState()) {
			case OPEN, FORCED_OPEN -> CircuitState.OPEN;
			case HALF_OPEN -> CircuitState.HALF_OPEN;
			case CLOSED, DISABLED, METRICS_ONLY -> CircuitState.CLOSED;
		};
	}

	CircuitBreaker of(ServiceName service) {
		return Objects.requireNonNull(this.breakers.get(service));
	}

	private static CircuitBreakerConfig config(RouteSettings.Breaker settings) {
		return CircuitBreakerConfig.custom()
			.slidingWindowSize(settings.window())
			.minimumNumberOfCalls(settings.minimum())
			.failureRateThreshold(settings.failureRate())
			.waitDurationInOpenState(settings.open())
			.permittedNumberOfCallsInHalfOpenState(settings.probes())
			.build();
	}

}
