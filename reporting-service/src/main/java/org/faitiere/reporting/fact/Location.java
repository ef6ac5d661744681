package org.faitiere.reporting.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where something took place, as far as it is known.
 *
 * @param country ISO 3166-1 code
 * @param region ISO 3166-2 code
 * @param place name of the place
 */
public record Location(@Nullable String country, @Nullable String region, @Nullable String place) {
}
