package org.faitiere.gateway.limit;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client may send.
 *
 * @param signedIn requests with a token, by its subject
 * @param anonymous requests without a token, by network address
 * @param signIn attempts to sign in, by e-mail and network address
 * @param document largest body of a single document, such as JSON
 * @param upload largest body of a file
 */
@ConfigurationProperties("faitiere.gateway.limits")
@Validated
record LimitSettings(@Valid @DefaultValue Rate signedIn, @Valid @DefaultValue Rate anonymous,
		@Valid @DefaultValue Rate signIn, @DefaultValue("1MB") DataSize document,
		@DefaultValue("20MB") DataSize upload) {

	/**
	 * A sustained rate with room for a burst.
	 *
	 * @param requests requests that are refilled per period
	 * @param period time in which they are refilled
	 * @param burst requests at once after a quiet time
	 */
	record Rate(@Min(1) long requests, @DefaultValue("1s") Duration period, @Min(1) long burst) {
	}

}
