package org.faitiere.gateway.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A role in one network.
 *
 * @param network slug of the network
 * @param role role in it
 */
public record Grant(@NotBlank String network, @NotNull Role role) {
}
