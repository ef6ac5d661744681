package org.faitiere.project.project;

import org.jspecify.annotations.Nullable;

/**
 * What a project's money is for.
 *
 * @param code purpose code of the OECD DAC
 * @param percentage share of the money, from 0 to 100; the shares of a project add up to
 * 100
 */
public record Sector(String code, @Nullable String percentage) {
}
