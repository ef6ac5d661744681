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
 * @param signInAddress attempts to sign in as anybody, by network address
 * @param signInName attempts to sign in, by e-mail, from anywhere
 * @param document largest body of a single document, such as JSON
 * @param upload largest body of a file
 * @param exchange time after which gateways tell each other who has used how much
 */
@ConfigurationProperties("faitiere.gateway.limits")
@Validated
record LimitSettings(@Valid @DefaultValue Rate signedIn, @Valid @DefaultValue Rate anonymous,
		@Valid @DefaultValue Rate signIn, @Valid @DefaultValue Rate signInAddress, @Valid @DefaultValue Rate signInName,
		@DefaultValue("1MB") DataSize document, @DefaultValue("20MB") DataSize upload,
		@DefaultValue("500ms") Duration exchange) {

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
