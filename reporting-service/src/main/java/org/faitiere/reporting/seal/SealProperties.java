package org.faitiere.reporting.seal;

import java.time.LocalTime;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When seals are made.
 *
 * @param at time of the day in UTC at which the daily seal is due
 */
@Validated
@ConfigurationProperties("faitiere.reporting.seals")
record SealProperties(@NotNull @DefaultValue("00:10") LocalTime at) {
}
