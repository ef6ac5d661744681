package org.faitiere.gateway.platform;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.faitiere.gateway.route.CircuitState;

/**
 * The state of each service.
 *
 * @param services the services
 */
@Schema(description = "The state of each service", requiredProperties = "services")
record PlatformStatus(List<ServiceStatus> services) {

	/**
	 * The state of one service.
	 *
	 * @param name name of the service
	 * @param state whether it is ready
	 * @param latencyMillis how long it took to answer, in milliseconds
	 * @param circuit whether the gateway passes requests on to it
	 * @param checkedAt when it was asked
	 */
	@Schema(description = "The state of one service",
			requiredProperties = { "name", "state", "latencyMillis", "circuit", "checkedAt" })
	record ServiceStatus(@Schema(example = "project") String name, ServiceState state, long latencyMillis,
			CircuitState circuit, Instant checkedAt) {
	}

	/**
	 * Whether a service is ready.
	 */
	enum ServiceState {

		/** Ready. */
		UP,

		/** Ready, but slow or not asked because its circuit is not closed. */
		DEGRADED,

		/** Out of reach or not ready. */
		DOWN

	}

}
