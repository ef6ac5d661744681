package org.faitiere.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which service answers what, where it is, and how long to wait for it.
 *
 * @param services address of each service
 * @param routes path patterns that each service answers; the most specific one wins
 * @param waits how long to wait
 * @param breaker when to stop asking a service
 */
@ConfigurationProperties("faitiere.gateway")
@Validated
public record RouteSettings(@NotEmpty Map<ServiceName, URI> services, @NotEmpty Map<ServiceName, List<String>> routes,
		@Valid @NotNull @DefaultValue Waits waits, @Valid @NotNull @DefaultValue Breaker breaker) {

	public RouteSettings {
		if (!services.keySet().containsAll(EnumSet.allOf(ServiceName.class))) {
			throw new IllegalArgumentException(
					"faitiere.gateway.services must name all of " + List.of(ServiceName.values()));
		}
	}

	/**
	 * How long to wait.
	 *
	 * @param connect for a connection
	 * @param response for the first byte of an answer, and between two parts of it
	 * @param retryAfter what clients are told to wait before they ask again
	 * @param connections most requests to one service at the same time
	 */
	public record Waits(@DefaultValue("1s") Duration connect, @DefaultValue("10s") Duration response,
			@DefaultValue("5s") Duration retryAfter, @DefaultValue("200") @Min(1) int connections) {
	}

	/**
	 * When to stop asking a service.
	 *
	 * @param window number of latest calls that are looked at
	 * @param minimum calls before anything is decided
	 * @param failureRate share of failed calls in percent that opens the circuit
	 * @param open how long the circuit stays open
	 * @param probes calls that are let through to see whether the service is back
	 */
	public record Breaker(@DefaultValue("20") @Min(1) int window, @DefaultValue("5") @Min(1) int minimum,
			@DefaultValue("50") @Min(1) @Max(100) float failureRate, @DefaultValue("5s") Duration open,
			@DefaultValue("3") @Min(1) int probes) {
	}

}
