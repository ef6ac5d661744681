package org.faitiere.gateway.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where operators find what is not for the public, such as metrics.
 *
 * @param address network address to listen at; in a container that of the container, kept
 * from others by the network
 * @param port port of the door, never to be published
 */
@ConfigurationProperties("faitiere.gateway.operations")
@Validated
record OperationsSettings(@DefaultValue("127.0.0.1") @NotBlank String address,
		@DefaultValue("8090") @Min(1) @Max(65535) int port) {
}
