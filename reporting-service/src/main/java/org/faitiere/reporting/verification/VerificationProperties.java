package org.faitiere.reporting.verification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is checked for one request.
 *
 * @param events how many events a verification goes through at most; a larger figure is
 * checked in part, and the answer says so
 * @param evidence how many events are handed out at most as evidence; a larger figure has
 * to be asked for in parts
 */
@Validated
@ConfigurationProperties("faitiere.reporting.verification")
public record VerificationProperties(@Min(1) @Max(100_000) @DefaultValue("5000") long events,
		@Min(1) @Max(1_000_000) @DefaultValue("200000") long evidence) {
}
